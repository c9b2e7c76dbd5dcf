/** One column of a table. */
export type Column<Row> = {
  readonly label: string
  readonly text: (row: Row) => string
  /** To the right, as amounts are. */
  readonly end?: true
  /** It may be long and without blanks, as addresses are. */
  readonly long?: true
  readonly faint?: (row: Row) => boolean
}
