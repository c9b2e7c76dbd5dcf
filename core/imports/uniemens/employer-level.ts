import { isLeafOf, nestIn, type Leaf, type Nest } from './elements.ts'

/** What a company, or one of its positions, holds at employer level: texts as the file writes them. */
type Written = Readonly<Partial<Record<Leaf, string>>>

export type WrittenCompany = { readonly line: number; readonly values: Written; readonly positions: number }

export type WrittenPosition = {
  readonly line: number
  readonly values: Written
  /** Denunce individuali met, by number only. */
  readonly individuals: number
  readonly mends: boolean
  /** Whether a DenunciaAziendale was there. */
  readonly employer: boolean
}

type Taker = {
  position(position: WrittenPosition, company: WrittenCompany): void
  company(company: WrittenCompany): void
}

type Draft<T> = { -readonly [K in keyof T]: T[K] } & { values: Partial<Record<Leaf, string>> }

// The longest field read is a ragione sociale; more than this is no field.
const LONGEST_TEXT = 1000

/**
 * Keeps the employer-level texts of a flow while its tags go by, and hands over each position and each company as it
 * closes. Skipped subtrees cost one counter.
 */
export class EmployerLevel {
  /** The root, when it is not that of a flow. */
  stranger: string | undefined
  #nests: Nest[] = ['document']
  #nest: Nest = 'document'
  #skipping = 0
  #leaf: Leaf | undefined
  #text = ''
  #company: Draft<WrittenCompany> | undefined
  #position: Draft<WrittenPosition> | undefined
  readonly #taker: Taker

  constructor(taker: Taker) {
    this.#taker = taker
  }

  get reading(): boolean {
    return this.#leaf !== undefined
  }

  open(tag: string, attributes: Readonly<Record<string, string>>, line: number): void {
    if (this.#skipping > 0 || this.#leaf !== undefined) {
      this.#skipping += 1
      return
    }
    const name = localName(tag)
    const nest = nestIn(this.#nest, name)
    if (nest !== undefined) this.#enter(nest, attributes, line)
    else if (isLeafOf(this.#nest, name)) this.#leaf = name
    else this.#skip(name, attributes)
  }

  text(text: string): void {
    if (this.#leaf !== undefined && this.#skipping === 0 && this.#text.length < LONGEST_TEXT) this.#text += text
  }

  close(): void {
    if (this.#skipping > 0) this.#skipping -= 1
    else if (this.#leaf !== undefined) this.#endLeaf(this.#leaf)
    else this.#leave()
  }

  #skip(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#skipping = 1
    if (this.#nest === 'document') this.stranger = name
    if (name !== 'DenunciaIndividuale' || this.#position === undefined) return
    this.#position.individuals += 1
    this.#position.mends ||= mends(attributes)
  }

  #enter(nest: Nest, attributes: Readonly<Record<string, string>>, line: number): void {
    if (nest === 'azienda') this.#company = { line, values: {}, positions: 0 }
    if (nest === 'posizione')
      this.#position = { line, values: {}, individuals: 0, mends: mends(attributes), employer: false }
    if (nest === 'aziendale' && this.#position !== undefined) {
      this.#position.employer = true
      this.#position.mends ||= mends(attributes)
    }
    this.#nests.push(nest)
    this.#nest = nest
  }

  #endLeaf(leaf: Leaf): void {
    const holder = this.#nest === 'azienda' ? this.#company : this.#position
    // Given twice, the first one stands: the second comes from a flow stuck together by hand.
    if (holder !== undefined) holder.values[leaf] ??= this.#text.trim()
    this.#leaf = undefined
    this.#text = ''
  }

  #leave(): void {
    const left = this.#nests.pop()
    this.#nest = this.#nests.at(-1) ?? 'document'
    if (left === 'posizione') this.#endPosition()
    if (left === 'azienda' && this.#company !== undefined) this.#taker.company(this.#company)
  }

  #endPosition(): void {
    if (this.#company === undefined || this.#position === undefined) return
    this.#company.positions += 1
    this.#taker.position(this.#position, this.#company)
    this.#position = undefined
  }
}

function mends(attributes: Readonly<Record<string, string>>): boolean {
  return (attributes['TipoRegolarizz'] ?? '') !== ''
}

function localName(tag: string): string {
  return tag.slice(tag.indexOf(':') + 1)
}
