import { TextDecoder } from 'node:util'
import { encodingOf } from './decoding.ts'

// No line of these files is so long: what has no end by then is decoded as it is.
const LONGEST = 1 << 20
const NEWLINE = 0x0a

/**
 * Decodes a file that does not say its encoding: by its mark where it has one; else each line is UTF-8 if it can be,
 * and Windows-1252 (of which ISO-8859-1 is a part) if it cannot. Gives whole lines, except of UTF-16.
 */
export class PlainTextDecoder {
  #marked: TextDecoder | undefined
  #started = false
  #rest: Uint8Array = new Uint8Array()
  #utf8 = false
  #other = false

  /** True when some lines were in UTF-8 and others were not. */
  get mixed(): boolean {
    return this.#utf8 && this.#other
  }

  decode(chunk: Uint8Array, last = false): string {
    if (!this.#started) this.#start(chunk)
    if (this.#marked !== undefined) return this.#marked.decode(chunk, { stream: !last })
    const bytes = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk])
    const end = last || bytes.length > LONGEST ? bytes.length : bytes.lastIndexOf(NEWLINE) + 1
    this.#rest = Uint8Array.from(bytes.subarray(end))
    return this.#lines(bytes.subarray(0, end))
  }

  #start(head: Uint8Array): void {
    const label = encodingOf(head)
    if (label !== undefined && label !== 'utf-8') this.#marked = new TextDecoder(label)
    this.#started = head.length > 0
  }

  #lines(bytes: Uint8Array): string {
    const whole = this.#asUtf8(bytes)
    if (whole !== undefined) return whole
    const lines: string[] = []
    for (let from = 0; from < bytes.length;) {
      const to = bytes.indexOf(NEWLINE, from) + 1 || bytes.length
      lines.push(this.#line(bytes.subarray(from, to)))
      from = to
    }
    return lines.join('')
  }

  #line(bytes: Uint8Array): string {
    const text = this.#asUtf8(bytes)
    if (text !== undefined) return text
    this.#other = true
    return windows1252.decode(bytes)
  }

  #asUtf8(bytes: Uint8Array): string | undefined {
    try {
      const text = utf8.decode(bytes)
      this.#utf8 ||= NOT_ASCII.test(text)
      return text
    } catch {
      return undefined
    }
  }
}

const NOT_ASCII = /[^\x00-\x7f]/
const utf8 = new TextDecoder('utf-8', { fatal: true })
const windows1252 = new TextDecoder('windows-1252')
