import type { Brand } from '#core/kernel/brand.ts'
import type { Result } from '#core/kernel/result.ts'
import { compact } from './compact.ts'
import { undiciCifre, type ErroreUndiciCifre } from './undici-cifre.ts'

/** Eleven digits, the last of control. */
export type PartitaIva = Brand<'PartitaIva'>

/** Accepts the number as pasted, also with the `IT` of a European VAT number. */
export function partitaIva(raw: string): Result<PartitaIva, ErroreUndiciCifre> {
  return undiciCifre(compact(raw).replace(/^IT(?=\d)/, '')) as Result<PartitaIva, ErroreUndiciCifre>
}
