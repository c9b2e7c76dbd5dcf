import type { Opening } from '#core/contract/communications.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { never } from '#core/engine/engine.ts'
import type { Positions } from './communications.ts'

/**
 * The Sede that a communication goes to: that of its position, or the one Sede that all positions have. Where the archive
 * does not know the Sede of a position, it is the provincial one that its matricola begins with.
 */
export function sedeFor(
  { azienda, matricola }: Pick<Opening, 'azienda' | 'matricola'>,
  positions: Positions | undefined,
): Result<string, Failure> {
  if (positions === undefined) return no(never('azienda-sconosciuta', { azienda }))
  const about = matricola === undefined ? positions : positions.filter((one) => one.matricola === matricola)
  if (matricola !== undefined && about.length === 0) return no(never('matricola-sconosciuta', { matricola }))
  const sedi = new Set(about.map(({ matricola: of, sede }) => sede ?? `${of.slice(0, 2)}00`))
  const [sede] = sedi
  if (sede === undefined) return no(never('sede-non-nota', { azienda }))
  return sedi.size === 1 ? ok(sede) : no(never('matricola-da-indicare', { sedi: String(sedi.size) }))
}
