import type { Brand } from '#core/kernel/brand.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { compact } from './compact.ts'

/** The cadastral code of a comune, or `Z` and three digits of a foreign state; that it was ever assigned, only `luoghi.ts` tells. */
export type Belfiore = Brand<'Belfiore'>

/** Accepts one letter and three digits. */
export function belfiore(raw: string): Result<Belfiore, 'vuoto' | 'formato'> {
  const text = compact(raw)
  if (text === '') return no('vuoto')
  return /^[A-Z]\d{3}$/.test(text) ? ok(text as Belfiore) : no('formato')
}
