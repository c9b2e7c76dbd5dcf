export declare const PEERS: string
export declare function installPeers(name: string): void
