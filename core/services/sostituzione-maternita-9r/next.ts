import { mesiDaDichiarare } from '#core/domain/dpa.ts'
import type { Next } from '#core/service/suggestion.ts'

/** The benefit is for regular employers: the months of it that can still be declared beforehand are suggested (domain §4.18). */
export const next: Next = (_, dossier, { changes }) =>
  changes.flatMap((change) => {
    if (change.change !== 'autorizzazione.attribuisci' || change.al === undefined) return []
    const { matricola, dal, al } = change
    const mesi = mesiDaDichiarare(dossier, matricola, { da: dal.slice(0, 7), a: al.slice(0, 7) })
    if (mesi === undefined) return []
    return [{ code: 'dpa', service: 'dpa', answers: { matricola, meseInizio: mesi.da, meseFine: mesi.a } }]
  })
