import type { TableRow } from '#core/imports/table/table-row.ts'
import type { XmlListener } from '#core/imports/xml-document.ts'
import { dayOfSerial } from './date-format.ts'

/** What the other parts of the workbook say of a cell. */
export type Meanings = {
  readonly strings: readonly string[]
  readonly dates: readonly boolean[]
  readonly since1904: boolean
}

type Attributes = Readonly<Record<string, string>>
type Cell = { readonly column: number; readonly type: string; readonly style: number }

// No list has so many: what stands beyond is not read.
const COLUMNS = 256
const LONGEST_CELL = 4_000

/** Keeps the rows of a sheet as its tags go by; `rows` is emptied by whoever takes them. */
export class Sheet implements XmlListener {
  reading = false
  rows: TableRow[] = []
  #inRow = false
  #line = 0
  #cells: string[] = []
  #cell: Cell | undefined
  #text = ''
  #tags: string[] = []
  readonly #meanings: Meanings

  constructor(meanings: Meanings) {
    this.#meanings = meanings
  }

  open(name: string, attributes: Attributes): void {
    const tag = name.slice(name.indexOf(':') + 1)
    this.#tags.push(tag)
    if (tag === 'row') this.#openRow(attributes)
    else if (tag === 'c' && this.#inRow) this.#openCell(attributes)
    else this.reading = this.#cell !== undefined && (tag === 'v' || tag === 't')
  }

  text(text: string): void {
    if (this.#text.length < LONGEST_CELL) this.#text += text
  }

  close(): void {
    const tag = this.#tags.pop()
    this.reading = false
    if (tag === 'c') this.#closeCell()
    if (tag === 'row') this.#closeRow()
  }

  #openRow(attributes: Attributes): void {
    const number = Number(attributes['r'])
    this.#line = Number.isInteger(number) && number > 0 ? number : this.#line + 1
    this.#inRow = true
    this.#cells = []
  }

  #openCell(attributes: Attributes): void {
    const column = columnOf(attributes['r']) ?? this.#cells.length
    this.#text = ''
    this.#cell =
      column < COLUMNS ? { column, type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? '-1') } : undefined
  }

  #closeCell(): void {
    if (this.#cell === undefined) return
    while (this.#cells.length < this.#cell.column) this.#cells.push('')
    this.#cells[this.#cell.column] = this.#meaning(this.#cell).trim()
    this.#cell = undefined
  }

  #closeRow(): void {
    this.#inRow = false
    if (this.#cells.some((cell) => cell !== '')) this.rows.push({ line: this.#line, cells: this.#cells })
  }

  #meaning({ type, style }: Cell): string {
    if (type === 's') return this.#meanings.strings[Number(this.#text)] ?? ''
    if (type === 'd') return this.#text.slice(0, 10)
    if (type === 'b') return this.#text === '1' ? 'SI' : 'NO'
    if (type !== 'n' || this.#text === '') return this.#text
    return this.#number(Number(this.#text), style)
  }

  #number(value: number, style: number): string {
    if (!Number.isFinite(value)) return this.#text
    const day = this.#meanings.dates[style] ? dayOfSerial(value, this.#meanings.since1904) : undefined
    return day ?? asShown(value)
  }
}

/** 0 for A, 26 for AA; nothing when the place is not written. */
function columnOf(place: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(place ?? '')?.[0]
  if (letters === undefined) return undefined
  return Array.from(letters).reduce((total, letter) => total * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

/** Excel keeps fifteen digits and shows no more: the others are the dust of binary fractions. */
const asShown = (value: number) => String(Number(value.toPrecision(15)))
