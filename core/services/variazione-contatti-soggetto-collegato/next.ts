import type { Next } from '#core/service/suggestion.ts'
import { recapitoNuovo } from './nuovi.ts'

/** The PEC of a sole trader is the company’s: it is changed by the request made for it. */
export const next: Next = (answers, _, { checks }) => {
  const nuovaPec = recapitoNuovo('pec', answers)
  const refused = checks.some(({ code, result }) => code === 'pec-non-aziendale' && result === 'non-superata')
  if (!refused || nuovaPec === undefined) return []
  return [{ code: 'pec-aziendale', service: 'variazione-pec-aziendale', answers: { nuovaPec } }]
}
