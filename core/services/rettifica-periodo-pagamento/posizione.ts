import type { Dossier, Versamento } from '#core/domain/dossier.ts'
import { checksFor, fails, passes, type Verdict } from '#core/service/define.ts'
import type { Rettifica } from './form.ts'
import { onVersamento } from './riferimenti.ts'
import { vitaNelMese, type Vita } from './vita.ts'

const check = checksFor<Rettifica>()
const after = ['posizione-dell-azienda'] as const
const field = 'periodoCorretto'

/** The position was there in the month the payment moves to. */
export const onPosizione = [
  check({
    code: 'posizione-gia-iniziata',
    weight: 'blocca',
    after,
    field,
    verify: onMese(({ fu, dal }, found, seen) =>
      fu === 'non-iniziata' && !seen ? fails({ ...found, dal }) : passes(),
    ),
  }),
  check({
    code: 'posizione-non-ancora-cessata',
    weight: 'blocca',
    after,
    field,
    verify: onMese(({ fu, dal }, found, seen) => (fu === 'cessata' && !seen ? fails({ ...found, dal }) : passes())),
  }),
  check({
    code: 'posizione-in-attivita-nel-periodo',
    weight: 'avvisa',
    after,
    field,
    verify: onMese(({ fu, dal }, found) =>
      fu === 'sospesa' || fu === 'appena-cessata' ? fails({ ...found, dal, trovato: fu }) : passes(),
    ),
  }),
]

type Found = { readonly matricola: string; readonly periodo: string }

/** A verdict on what the position was in the new month, and on whether the archive holds a denuncia or a note of it. */
function onMese(verify: (vita: Vita, found: Found, seen: boolean) => Verdict) {
  return onVersamento(({ matricola }, dossier, { periodoCorretto: periodo }) => {
    const posizione = dossier.posizioni.find((p) => p.matricola === matricola)
    if (posizione === undefined) return fails({})
    return verify(vitaNelMese(posizione, periodo), { matricola, periodo }, seen(dossier, matricola, periodo))
  })
}

/** What INPS has of a month proves more than a history that may begin with the first file imported. */
function seen({ denunce, note }: Dossier, matricola: Versamento['matricola'], periodo: string): boolean {
  return [...denunce, ...note].some((one) => one.matricola === matricola && one.periodo === periodo)
}
