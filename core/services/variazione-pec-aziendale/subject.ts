import type { Dossier } from '#core/domain/dossier.ts'
import { pec } from '#core/domain/identifiers/pec.ts'
import type { Loose } from '#core/forms/loose.ts'
import type { Subject } from '#core/service/define.ts'
import type { Inquiry } from '#core/service/inquiry.ts'

/** A company has one PEC: two variations that wait are the same request, whatever the address. */
export function subject(_: Loose, { azienda }: Dossier): Subject {
  return { chiave: `pec:${azienda.codiceFiscale}` }
}

/** The new address as it is compared and kept; `undefined` while it is not one. */
export function indirizzoNuovo({ nuovaPec }: Loose): string | undefined {
  const read = pec(typeof nuovaPec === 'string' ? nuovaPec : '')
  return read.ok ? read.value : undefined
}

/** Whose address it is, the archive of all companies knows. */
export function inquiries(answers: Loose): readonly Inquiry[] {
  const valore = indirizzoNuovo(answers)
  return valore === undefined ? [] : [{ domanda: 'recapito-di-altri', valore }]
}
