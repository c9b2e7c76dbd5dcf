import type { Allegato } from '#core/domain/allegato.ts'
import type { Instant } from '#core/kernel/clock.ts'

/** A file to keep, under the name it has for a company; the same bytes may have another one for the next. */
export type KeptFile = Omit<Allegato, 'hash' | 'bytes'> & {
  readonly contenuto: Uint8Array
  readonly at: Instant
  readonly azienda?: string | undefined
}

/** Evidence in the encrypted workspace: the bytes once, their name by company. */
export type Attachments = {
  /** How long a file may be, in bytes: a setting of the core. */
  longest(): Promise<number>
  keep(file: KeptFile): Promise<Allegato>
  content(hash: string): Promise<Uint8Array | undefined>
  /** As they are called for that company; where it gave no name, as they were called where no company was told. */
  list(hashes: readonly string[], azienda?: string): Promise<readonly Allegato[]>
}
