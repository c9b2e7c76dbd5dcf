import type { Brand } from '#core/kernel/brand.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { compact } from './compact.ts'

/** Codice autorizzazione (CA) of a position: a digit and a letter (`1R`, `9R`). */
export type CodiceAutorizzazione = Brand<'CodiceAutorizzazione'>

/** Accepts a digit and a letter, in any case and spacing. */
export function codiceAutorizzazione(raw: string): Result<CodiceAutorizzazione, 'vuoto' | 'formato'> {
  const text = compact(raw)
  if (text === '') return no('vuoto')
  return /^\d[A-Z]$/.test(text) ? ok(text as CodiceAutorizzazione) : no('formato')
}
