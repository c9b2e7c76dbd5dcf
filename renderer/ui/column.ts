/** One column of a table. */
export type Column<Row> = {
  readonly label: string
  readonly text: (row: Row) => string
  /** To the right, as amounts are. */
  readonly end?: true
  readonly faint?: (row: Row) => boolean
}
