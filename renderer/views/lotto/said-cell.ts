import type { CellEdit } from '#electron/desk/batch-line.ts'

/** What was written into a cell, if anything, and where to go from there. */
export type Said = {
  readonly edit?: Pick<CellEdit, 'text' | 'answer'>
  readonly then: 'down' | 'right' | 'left' | 'stay'
}
