import type { TextDecoder } from 'node:util'
import { SaxesParser } from 'saxes'
import { ok, type Result } from '#core/kernel/result.ts'
import { encodingOf, fromHead, glimpse, strictDecoder } from './decoding.ts'
import type { FileCode } from '#core/domain/import-files.it.ts'
import { refused, type FileFailure } from './refusal.ts'

/** Who listens to the tags of a document. Text is given only while `reading`. */
export type XmlListener = {
  readonly reading: boolean
  open(name: string, attributes: Readonly<Record<string, string>>, line: number): void
  close(): void
  text(text: string): void
}

export type XmlReading = {
  readonly signal?: AbortSignal | undefined
  /** Called after each piece: what it throws is not a fault of the document. A refusal ends the reading. */
  readonly afterPiece: () => Result<null, FileFailure>
}

// Deeper than any of these layouts; a bomb of tags only needs to be stopped before memory feels it.
const DEEPEST = 64
// Characters without a tag: only a bomb of text, of attributes or of comments goes so far.
const LONGEST_SILENCE = 1 << 20

// The five of XML, and numbers.
const LONGEST_ENTITY = 64

/** Reads a document piece by piece, and holds none of it. What is not well-formed, or has a DOCTYPE, is refused whole. */
export async function readXml(
  chunks: AsyncIterable<Uint8Array>,
  listener: XmlListener,
  { signal, afterPiece }: XmlReading,
): Promise<Result<null, FileFailure>> {
  const document = new XmlDocument(listener)
  for await (const chunk of fromHead(chunks)) {
    if (signal?.aborted) return refused('annullata')
    const read = document.write(chunk)
    const taken = read.ok ? afterPiece() : read
    if (!taken.ok) return taken
  }
  const end = document.end()
  return end.ok ? afterPiece() : end
}

class XmlDocument {
  readonly #parser = new SaxesParser()
  readonly #listener: XmlListener
  #decoder: TextDecoder | undefined
  #encoding = ''
  #doctype = false
  #mayHaveDoctype = false
  #depth = 0
  #sawRoot = false
  #events = 0
  #silence = 0

  constructor(listener: XmlListener) {
    this.#listener = listener
    this.#listen()
  }

  write(chunk: Uint8Array): Result<null, FileFailure> {
    const decoder = this.#decoderFor(chunk)
    if (!decoder.ok) return decoder
    const text = this.#decoded(chunk, true)
    return text.ok ? this.#parse(text.value) : text
  }

  end(): Result<null, FileFailure> {
    const text = this.#decoded(new Uint8Array(), false)
    const read = text.ok ? this.#parse(text.value) : text
    if (!read.ok) return read
    const line = String(this.#parser.line)
    const ampersand = this.#bareAmpersand(0)
    if (ampersand !== undefined) return this.#refused('xml-malformato', ampersand)
    try {
      this.#parser.close()
      return ok(null)
    } catch (error) {
      if (wellFormedness(error) === undefined) throw error
      return this.#refused('xml-troncato', { riga: line })
    }
  }

  #decoderFor(head: Uint8Array): Result<TextDecoder, FileFailure> {
    if (this.#decoder !== undefined) return ok(this.#decoder)
    const seen = glimpse(head)
    this.#mayHaveDoctype = seen.includes('<!DOCTYPE')
    this.#encoding = encodingOf(head) ?? declared(seen) ?? 'utf-8'
    const decoder = strictDecoder(this.#encoding)
    if (decoder.ok) this.#decoder = decoder.value
    return decoder
  }

  #decoded(chunk: Uint8Array, stream: boolean): Result<string, FileFailure> {
    try {
      return ok(this.#decoder?.decode(chunk, { stream }) ?? '')
    } catch {
      return refused('codifica-errata', { codifica: this.#encoding, riga: String(this.#parser.line) })
    }
  }

  #parse(text: string): Result<null, FileFailure> {
    this.#events = 0
    try {
      this.#parser.write(text)
    } catch (error) {
      const wrong = wellFormedness(error)
      if (wrong === undefined) throw error
      return this.#refused('xml-malformato', wrong)
    }
    const ampersand = this.#bareAmpersand(LONGEST_ENTITY)
    if (ampersand !== undefined) return this.#refused('xml-malformato', ampersand)
    this.#silence = this.#events === 0 ? this.#silence + text.length : 0
    if (this.#doctype) return refused('xml-doctype')
    if (this.#depth > DEEPEST || this.#silence > LONGEST_SILENCE)
      return this.#refused('xml-smisurato', { riga: String(this.#parser.line) })
    return ok(null)
  }

  /** A document that goes wrong before its root does so inside its DOCTYPE, if it has one: that is the better reason. */
  #refused(code: FileCode, details: Readonly<Record<string, string>>): Result<never, FileFailure> {
    const doctype = this.#doctype || (this.#mayHaveDoctype && !this.#sawRoot)
    return doctype ? refused('xml-doctype') : refused(code, details)
  }

  /** The parser looks for the semicolon of an entity to the end of the world, and tells nobody: it must be looked into. */
  #bareAmpersand(longest: number): Fault | undefined {
    const { entity = '' } = this.#parser as unknown as { readonly entity?: string }
    if (entity.length <= longest) return undefined
    return { riga: String(this.#parser.line - entity.split('\n').length + 1), errore: inItalian('undefined entity') }
  }

  #listen(): void {
    const parser = this.#parser
    const listener = this.#listener
    const text = (content: string) => {
      listener.text(content)
    }
    parser.on('doctype', () => {
      this.#doctype = true
    })
    parser.on('opentag', ({ name, attributes }) => {
      this.#events += 1
      this.#depth += 1
      this.#sawRoot = true
      listener.open(name, attributes, parser.line)
      if (listener.reading) parser.on('text', text)
    })
    parser.on('closetag', () => {
      this.#depth -= 1
      listener.close()
      if (!listener.reading) parser.off('text')
    })
    parser.on('cdata', (content) => {
      if (listener.reading) listener.text(content)
    })
  }
}

const DECLARATION = /^\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([A-Za-z][\w.-]{0,40})["']/

/** The encoding that the declaration names. One that could be read without knowing UTF-16 is not in UTF-16, whatever it says. */
function declared(head: string): string | undefined {
  const label = DECLARATION.exec(head)?.[1]?.toLowerCase()
  return label?.startsWith('utf-16') ? undefined : label
}

type Fault = { readonly riga: string; readonly errore: string }

const FAULT = /^(\d+):\d+: (.*)$/s

/** Line and reason of a fault of the document; nothing for any other error, which is not its fault. */
function wellFormedness(error: unknown): Fault | undefined {
  const [, line, reason] = error instanceof Error ? (FAULT.exec(error.message) ?? []) : []
  return line === undefined || reason === undefined ? undefined : { riga: line, errore: inItalian(reason) }
}

/** The parser's commonest complaints; the others are told in its own words. */
const COMPLAINTS: readonly (readonly [RegExp, string])[] = [
  [/^unexpected close tag|unmatched closing tag/, 'un elemento si chiude senza essere stato aperto'],
  [/^disallowed character/, 'c’è un carattere che l’XML non ammette'],
  [/^text data outside/, 'c’è del testo fuori dall’elemento radice'],
  [/^undefined entity/, 'c’è un’entità non definita (il carattere & va scritto &amp;)'],
  [/^documents may contain only one root/, 'c’è più di un elemento radice'],
  [/^unquoted attribute/, 'il valore di un attributo è senza virgolette'],
]

function inItalian(reason: string): string {
  return COMPLAINTS.find(([pattern]) => pattern.test(reason))?.[1] ?? reason
}
