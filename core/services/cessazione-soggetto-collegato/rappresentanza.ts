import { vigente, type Dossier, type SoggettoCollegato } from '#core/domain/dossier.ts'
import { aperte, persona, rappresenta, rappresentata, siIncontrano } from '#core/domain/soggetti.ts'
import { checksFor, fails, passes } from '#core/service/define.ts'
import type { Cessazione } from './form.ts'
import { onScelta } from './relazione.ts'
import { sheet } from './sheet.ts'

const check = checksFor<Cessazione>()
const after = ['relazione-esistente'] as const

/** Somebody must always represent the company. */
export const onRappresentanza = [
  check({
    code: 'non-titolare-di-impresa-individuale',
    weight: 'blocca',
    after,
    field: 'soggetto',
    verify: onScelta((scelta, { azienda }) => {
      const found = { azienda: azienda.ragioneSociale, trovato: scelta.relazione }
      return coincide(scelta, azienda) ? fails(found) : passes(found)
    }),
  }),
  check({
    code: 'resta-chi-rappresenta',
    weight: 'blocca',
    after: ['relazione-iniziata', 'relazione-non-cessata', 'non-titolare-di-impresa-individuale'],
    field: 'dataFine',
    verify: onScelta((scelta, dossier, { dataFine }) => {
      if (!rappresenta(scelta.relazione)) return passes()
      const scoperte = senzaNessuno(scelta, dossier, dataFine)
      const found = { dataFine, relazione: scelta.relazione, elenco: scoperte.join(', ') }
      return scoperte.length === 0 ? passes(found) : fails(found)
    }),
  }),
  check({
    code: 'richiedente-resta-con-un-titolo',
    weight: 'avvisa',
    after,
    field: 'soggetto',
    verify: onScelta((scelta, dossier, { dataFine }) => {
      const { codiceFiscale, ruolo } = dossier.richiedente
      const himself = ruolo === 'rappresentante-legale' && codiceFiscale === scelta.codiceFiscale
      const leaves = rappresenta(scelta.relazione) && !restaLui(scelta, dossier, dataFine)
      return himself && leaves ? fails({ trovato: codiceFiscale, dataFine }) : passes()
    }),
  }),
  check({
    code: 'nessuna-pratica-del-soggetto',
    weight: 'avvisa',
    after,
    verify: onScelta((scelta, { pendenti }) => {
      if (!rappresenta(scelta.relazione)) return passes()
      const his = pendenti.filter(
        (p) =>
          p.richiedente === scelta.codiceFiscale &&
          p.servizio !== sheet.id &&
          siIncontrano(scelta.matricola, p.matricola),
      )
      const elenco = his.map(({ servizio }) => servizio.replaceAll('-', ' ')).join(', ')
      return his.length === 0 ? passes() : fails({ elenco })
    }),
  }),
]

/** Whether the titolare is the company itself, which ends with him: by his codice fiscale, or by what the company is. */
function coincide({ relazione, codiceFiscale }: SoggettoCollegato, azienda: Dossier['azienda']): boolean {
  if (relazione !== 'titolare') return false
  return persona(azienda) ? codiceFiscale === azienda.codiceFiscale : azienda.naturaGiuridica === 'impresa-individuale'
}

/** Whether the person goes on representing the company by another relation, or because he is it. */
function restaLui({ id, codiceFiscale }: SoggettoCollegato, dossier: Dossier, giorno: string): boolean {
  const { azienda, soggettiCollegati } = dossier
  const others = soggettiCollegati.filter((s) => s.id !== id && s.codiceFiscale === codiceFiscale)
  return azienda.codiceFiscale === codiceFiscale || others.some((s) => rappresenta(s.relazione) && vigente(s, giorno))
}

/** Open positions nobody would represent on that day, or would not today if the day is past. */
function senzaNessuno(scelta: SoggettoCollegato, dossier: Dossier, dataFine: string): readonly string[] {
  const days = dataFine < dossier.oggi ? [dataFine, dossier.oggi] : [dataFine]
  return aperte(dossier.posizioni)
    .map(({ matricola }) => matricola)
    .filter((of) => siIncontrano(scelta.matricola, of))
    .filter((of) => days.some((day) => !rappresentata(dossier, of, day, scelta.id)))
}
