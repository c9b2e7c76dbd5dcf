import { Client } from 'pg'

type Query = (this: Client, ...of: unknown[]) => unknown

/** `pg` gives one method many shapes; all of them are passed on as they are. */
const { query } = Client.prototype as unknown as { readonly query: Query }

/**
 * A connection whose statements of one turn of the loop leave in one piece: a pipelined one sends each by itself, and a
 * journey through the system costs more than the bytes on it.
 */
export class GatheringClient extends Client {
  #held = false

  override query = ((...of: unknown[]) => {
    this.#hold()
    return query.apply(this, of)
  }) as Client['query']

  #hold(): void {
    // a client made by others might keep its socket elsewhere: then everything leaves as it comes
    const { stream } = (this as unknown as { connection?: { stream?: Corkable } }).connection ?? {}
    if (this.#held || stream?.cork === undefined) return
    this.#held = true
    stream.cork()
    process.nextTick(() => {
      this.#held = false
      stream.uncork()
    })
  }
}

type Corkable = { cork(): void; uncork(): void }

/** Texts that one connection prepares at most; there is an end to them, unless somebody writes values into his. */
const PREPARED = 200

/** A connection for others' statements, which come without names: each text that comes with values is prepared, once. */
export class PreparingClient extends Client {
  readonly #names = new Map<string, string>()

  override query = ((text: unknown, values: unknown, ...rest: unknown[]) => {
    // without values it may be several statements in one text, which cannot be prepared
    const isOne = typeof text === 'string' && Array.isArray(values) && values.length > 0
    const name = isOne ? this.#nameOf(text) : undefined
    return name === undefined
      ? query.call(this, text, values, ...rest)
      : query.call(this, { name, text, values }, ...rest)
  }) as Client['query']

  #nameOf(text: string): string | undefined {
    const known = this.#names.get(text)
    if (known !== undefined || this.#names.size === PREPARED) return known
    const name = `q${this.#names.size}`
    this.#names.set(text, name)
    return name
  }
}
