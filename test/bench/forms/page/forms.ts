import { dossier, type Dossier } from '#core/domain/dossier.ts'
import { compose } from '#core/forms/compose.ts'
import type { AnySheet } from '#core/service/define.ts'
import { catalogue } from '#core/services/catalogue.ts'
import { largeSheet } from './spec.ts'

/** A dossier that knows nothing, so that a mask asks all it can ask. */
export const unknown = emptyDossier()

function emptyDossier(): Dossier {
  const read = dossier({
    oggi: '2026-11-23',
    richiedente: { codiceFiscale: 'RSSMRA80A01H501U', ruolo: 'intermediario' },
    azienda: { codiceFiscale: '01234567897', ragioneSociale: 'Officine Aurora S.r.l.' },
  })
  if (!read.ok) throw new TypeError(read.failure)
  return read.value
}

const asked = (sheet: AnySheet) => compose(sheet.form, unknown, {}).asked.length

/** The forms that are measured, by the name in the address of the page. */
const forms: Readonly<Record<string, () => AnySheet>> = {
  largest: () => catalogue.reduce<AnySheet>((one, other) => (asked(other) > asked(one) ? other : one), catalogue[0]),
  large: largeSheet,
}

export function formInAddress(): AnySheet {
  const form = forms[location.hash.slice(1)]
  if (form === undefined) throw new Error(`No such form: ${location.hash}`)
  return form()
}
