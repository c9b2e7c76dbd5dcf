import { finding, type Finding } from '#core/imports/finding.ts'
import type { ReadRow, Sink } from '#core/imports/read-row.ts'
import type { Staged } from './stage-row.ts'

/** How many rows with something to say a report lists; of the others it only says how many. */
export const LISTED = 1_000

/** Findings of a file: the first ones, and how many there were. */
class Findings {
  readonly listed: Finding[] = []
  total = 0

  add(found: Finding): void {
    this.total += 1
    if (this.listed.length < LISTED) this.listed.push(found)
  }

  /** As many more as `total` says, of which these are listed. */
  addMany(found: readonly Finding[], total = found.length): void {
    this.total += total
    this.listed.push(...found.slice(0, LISTED - this.listed.length))
  }
}

/** Takes what a reader finds: rows go to the staging, findings to the report. */
export class Taking implements Sink {
  read = 0
  left = 0
  readonly rejections = new Findings()
  readonly warnings = new Findings()
  readonly #stage: (row: ReadRow) => Staged

  constructor(stage: (row: ReadRow) => Staged) {
    this.#stage = stage
  }

  row(row: ReadRow): void {
    this.read += 1
    const staged = this.#stage(row)
    if (staged.is === 'contested') this.#contested(row, staged.titolare)
    if (staged.is === 'twice')
      this.rejections.add(finding('nota-doppia', { line: row.line }, { prima: String(staged.line) }))
  }

  rejected(found: Finding): void {
    this.read += 1
    this.rejections.add(found)
  }

  warned(found: Finding): void {
    this.warnings.add(found)
  }

  skipped(rows: number): void {
    this.read += rows
    this.left += rows
  }

  /** What was paid for a position is kept whoever paid; anything else must say rightly whose it is. */
  #contested({ line, azienda, posizione, fact }: ReadRow, titolare: string): void {
    const at = { line, field: 'matricola', value: posizione.matricola }
    const words = { titolare, altro: azienda.codiceFiscale }
    if (fact.fact === 'versamento') this.warnings.add(finding('pagante-diverso', at, words))
    else this.rejections.add(finding('matricola-contesa', at, words))
  }
}
