import type { Brand } from '#core/kernel/brand.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { compact } from './compact.ts'

/** Codice statistico contributivo: five digits (settore 1, classe 2, categoria 2). */
export type Csc = Brand<'Csc'>

/** Accepts five digits, also spaced or dotted (`1 15 01`). */
export function csc(raw: string): Result<Csc, 'vuoto' | 'caratteri' | 'lunghezza'> {
  const text = compact(raw)
  if (text === '') return no('vuoto')
  if (!/^\d+$/.test(text)) return no('caratteri')
  return text.length === 5 ? ok(text as Csc) : no('lunghezza')
}
