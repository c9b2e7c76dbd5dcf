/** How a column is written: money in euro cents, days as `2026-11-30`, moments as instants. */
export type ColumnKind = 'testo' | 'numero' | 'importo' | 'giorno' | 'periodo' | 'momento'

export type CellValue = string | number | undefined

/** How a column of a file is headed and written. `width` is in characters. */
export type Heading = {
  readonly id: string
  readonly label: string
  readonly kind: ColumnKind
  readonly width: number
}

/** A column of a list that can go into a file. */
export type Column<Row> = Heading & { readonly of: (row: Row) => CellValue }

/** A list on its way into a file: a cell for each heading, read as they are written. */
export type Listing = {
  readonly title: string
  readonly headings: readonly Heading[]
  readonly rows: () => AsyncIterable<readonly CellValue[]>
}
