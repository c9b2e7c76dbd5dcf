/** What a file may bring into the archive. */
export type ImportKind = 'uniemens' | 'f24' | 'note' | 'deleghe'
