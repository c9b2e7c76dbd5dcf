import type { Allegato } from '#core/domain/allegato.ts'
import type { Instant } from '#core/kernel/clock.ts'

/** Evidence in the encrypted workspace. */
export type Attachments = {
  /** How long a file may be, in bytes: a setting of the core. */
  longest(): Promise<number>
  keep(file: Omit<Allegato, 'hash' | 'bytes'> & { contenuto: Uint8Array; at: Instant }): Promise<Allegato>
  content(hash: string): Promise<Uint8Array | undefined>
  list(hashes: readonly string[]): Promise<readonly Allegato[]>
}
