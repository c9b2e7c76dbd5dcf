/** A passphrase of fewer characters opens no new workspace. Our rule; the demo studio's is published anyway. */
export const SHORTEST_PASSPHRASE = 10
