import { codiceFiscale, type CodiceFiscale } from '#core/domain/identifiers/codice-fiscale.ts'
import { compact } from '#core/domain/identifiers/compact.ts'
import { giorno, type Giorno } from '#core/domain/identifiers/giorno.ts'
import { importo } from '#core/domain/identifiers/importo.ts'
import { matricolaLetta, type MatricolaLetta } from '#core/domain/identifiers/matricola.ts'
import { codiceSede, sede, sedePerNome } from '#core/domain/identifiers/sede.ts'
import { finding, type Finding, type Place } from '#core/imports/finding.ts'
import type { RowCode } from '#core/domain/import-rows.it.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import type { Columns, Placement } from './header.ts'
import { keyOf } from './header.ts'
import type { TableRow } from './table-row.ts'

/** The cells of one row by field, and the doubts met while reading them. */
export class Cells<Field extends string> {
  readonly doubts: Finding[] = []
  readonly line: number
  readonly #cells: readonly string[]
  readonly #columns: Columns<Field>
  readonly #places: Placement<Field>

  constructor({ line, cells }: TableRow, columns: Columns<Field>, places: Placement<Field>) {
    this.line = line
    this.#cells = cells
    this.#columns = columns
    this.#places = places
  }

  /** The text of a field; empty when the list has no such column. */
  text(field: Field): string {
    const index = this.#places[field]
    return index === undefined ? '' : (this.#cells[index] ?? '')
  }

  at(field: Field, value = this.text(field)): Place {
    return { line: this.line, field: this.#columns[field].label, value }
  }

  doubt(code: RowCode, field: Field, details?: Readonly<Record<string, string>>): void {
    this.doubts.push(finding(code, this.at(field), details))
  }

  /** A codice fiscale; a spreadsheet may have taken the first zeros of a numeric one, which are put back. */
  codiceFiscale(field: Field): Result<CodiceFiscale, Finding> {
    const value = this.text(field)
    const read = codiceFiscale(value)
    if (read.ok) return read
    const mended = codiceFiscale(compact(value).padStart(11, '0'))
    return mended.ok && isNumber(value)
      ? mended
      : no(finding('codice-fiscale', this.at(field), { perche: read.failure }))
  }

  matricola(field: Field): Result<MatricolaLetta, Finding> {
    const value = this.text(field)
    const read = matricolaLetta(value)
    if (read.ok) {
      if (read.value.avviso !== undefined) this.doubt('matricola-da-verificare', field)
      return read
    }
    const mended = matricolaLetta(compact(value).padStart(10, '0'))
    const wrong = no(finding('matricola', this.at(field), { perche: read.failure }))
    if (!mended.ok || !isNumber(value) || mended.value.avviso !== undefined) return wrong
    this.doubt('matricola-completata', field, { letta: mended.value.matricola })
    return mended
  }

  giorno(field: Field): Result<Giorno, Finding> {
    const read = giorno(withoutHour(this.text(field)))
    return read.ok ? read : no(finding('giorno', this.at(field), { perche: read.failure }))
  }

  /** Cents; an empty cell is 0. */
  importo(field: Field): Result<number, Finding> {
    const value = this.text(field)
    const read = importo(value)
    return read.ok || value === ''
      ? ok(read.ok ? read.value : 0)
      : no(finding('importo', this.at(field), { perche: read.failure }))
  }

  /** The code of a sede given by code or by name. */
  sede(field: Field): string | undefined {
    const value = this.text(field)
    const code = codiceSede(value)
    const known = code.ok ? (sede(code.value)?.codice ?? code.value) : sedePerNome(value)?.codice
    if (known === undefined && value !== '') this.doubt('sede-sconosciuta', field)
    return known
  }

  /** A name on one line; empty also where a spreadsheet left the error, or the 0, of a formula that found nothing. */
  name(field: Field): string {
    const text = this.text(field).replace(/\s+/g, ' ')
    return FORMULA_WITHOUT_RESULT.test(text) ? '' : text
  }

  /** Whether the cell says yes; nothing when it is empty. */
  yes(field: Field): boolean | undefined {
    const key = keyOf(this.text(field))
    if (key === '') return undefined
    if (!YES.has(key) && !NO.has(key)) this.doubt('si-no', field)
    return YES.has(key)
  }
}

const YES: ReadonlySet<string> = new Set(['si', 's', 'x', '1', 'vero', 'true', 'yes', 'y'])
const NO: ReadonlySet<string> = new Set(['no', 'n', '0', 'falso', 'false'])

function isNumber(value: string): boolean {
  return /^\d{5,}$/.test(compact(value))
}

/** What Excel writes, in Italian and in English, where a formula has no result. */
const FORMULA_WITHOUT_RESULT = /^(0|#(N\/[AD]|RIF!|REF!|VALORE!|VALUE!|NOME\?|NAME\?|DIV\/0!|NULLO!|NULL!|NUM!))$/i

/** A day as it was exported together with its midnight. */
export function withoutHour(written: string): string {
  return written.replace(/[ T]0?0[:.]00([:.]00(\.0+)?)?Z?$/, '')
}
