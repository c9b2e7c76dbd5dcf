import { RIATTIVABILE, LIMITE } from './sospensione.ts'
import type { Next } from '#core/service/suggestion.ts'

/** A position suspended for too long has one way left, the cessazione provvisoria; a slip of the pen has not. */
export const next: Next = ({ posizione }, _, { checks }) => {
  const came = (code: string, result: string) => checks.some((line) => line.code === code && line.result === result)
  if (!came(RIATTIVABILE, 'non-superata') || !came(LIMITE, 'superata')) return []
  return [{ code: 'cessazione-provvisoria', service: 'cessazione-provvisoria-posizione', answers: { posizione } }]
}
