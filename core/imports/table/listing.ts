import { finding, type Finding } from '#core/imports/finding.ts'
import type { ReadRow, Sink } from '#core/imports/read-row.ts'
import { refused, type FileFailure } from '#core/imports/refusal.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import { Cells } from './cells.ts'
import { place, type Columns, type Mapping, type Placement } from './header.ts'
import type { TableRow } from './table-row.ts'

/** A list whose first row names its columns and whose others are read one by one, each on its own. */
export class Listing<Field extends string> {
  /** Rows under the header, good and bad. */
  rows = 0
  #width = 0
  #places: Placement<Field> | undefined
  #title: Result<null, FileFailure> | undefined
  readonly #columns: Columns<Field>
  readonly #chosen: Mapping<Field> | undefined
  readonly #sink: Sink
  readonly #read: (cells: Cells<Field>) => Result<ReadRow, Finding>

  constructor(
    columns: Columns<Field>,
    sink: Sink,
    read: (cells: Cells<Field>) => Result<ReadRow, Finding>,
    chosen?: Mapping<Field>,
  ) {
    this.#columns = columns
    this.#sink = sink
    this.#read = read
    this.#chosen = chosen
  }

  take(row: TableRow): Result<null, FileFailure> {
    if (this.#places === undefined) return this.#header(row)
    this.rows += 1
    if (row.cells.slice(this.#width).some((cell) => cell !== '')) {
      const counts = { trovate: String(row.cells.length), attese: String(this.#width) }
      this.#sink.rejected(finding('colonne-riga', { line: row.line }, counts))
      return ok(null)
    }
    const cells = new Cells(row, this.#columns, this.#places)
    const read = this.#read(cells)
    if (read.ok) this.#accept(read.value, cells.doubts)
    else this.#sink.rejected(read.failure)
    return ok(null)
  }

  /** What there is to say of the whole list once it is over; `cosa` says what no row was found of. */
  end(cosa: string): Result<null, FileFailure> {
    if (this.#places === undefined && this.#title !== undefined) return this.#title
    if (this.#places === undefined) return refused('foglio-vuoto')
    return this.rows === 0 ? refused('solo-intestazione', { cosa }) : ok(null)
  }

  #header({ cells }: TableRow): Result<null, FileFailure> {
    const placed = place(cells, this.#columns, this.#chosen)
    if (!placed.ok && isTitle(cells)) {
      this.#title ??= placed
      return ok(null)
    }
    if (!placed.ok) return placed
    this.#width = cells.length
    this.#places = placed.value
    return ok(null)
  }

  #accept(row: ReadRow, doubts: readonly Finding[]): void {
    for (const doubt of doubts) this.#sink.warned(doubt)
    this.#sink.row(row)
  }
}

/** One cell alone, above the header, is what a sheet calls itself. */
function isTitle(cells: readonly string[]): boolean {
  return cells.filter((cell) => cell !== '').length === 1
}
