/** Where the app stands before anything else can be shown. */
export type WorkspaceState =
  /** First run: nothing here yet. `keyStore` tells whether the OS key store is really available. */
  | { readonly state: 'none'; readonly keyStore: boolean }
  | { readonly state: 'locked'; readonly name: string; readonly keyStore: boolean }
  | { readonly state: 'open'; readonly name: string; readonly demo: boolean }
  /** The file cannot be read; it is left untouched. `detail` says what was found. */
  | { readonly state: 'damaged'; readonly name: string; readonly detail: string }
  /** It lies where nothing can be written (a disk that is protected, a folder of somebody else's). */
  | { readonly state: 'read-only'; readonly name: string; readonly folder: string }
  /** Another program (the command line, for one) holds it. */
  | { readonly state: 'busy'; readonly name: string }
