import type { Delega, Dossier } from '#core/domain/dossier.ts'
import { addDays, type Giorno } from '#core/domain/identifiers/giorno.ts'
import { nonDopo, nonPrima } from '#core/service/common/limiti.ts'
import { nessunaRichiestaIdentica } from '#core/service/common/pendenti.ts'
import { codiceFiscaleValido, matricolaValida, posizioneDellAzienda } from '#core/service/common/posizione.ts'
import { richiedenteConTitolo } from '#core/service/common/titolo.ts'
import { checksFor, fails, passes, type Verdict } from '#core/service/define.ts'
import type { Revoca } from './form.ts'
import { sheet } from './sheet.ts'
import { delegaScelta, subject } from './subject.ts'

/** How far ahead a revoca may be asked, in days: beyond a quarter plans change, and the request would lie forgotten. Our rule. */
const ANTICIPO_MASSIMO = 90

const check = checksFor<Revoca>()
const matricola = (answers: Revoca, dossier: Dossier) => delegaScelta(answers, dossier)?.matricola
const giorno = ({ decorrenza }: Revoca) => decorrenza
const field = 'decorrenza'
const inVigore = ['delega-iniziata', 'delega-non-cessata'] as const

export const checks = [
  check({
    code: 'delega-esistente',
    weight: 'blocca',
    field: 'delega',
    verify: (answers, dossier) => {
      const delega = delegaScelta(answers, dossier)
      return delega ? passes({ delegato: nameOf(delega), matricola: delega.matricola }) : fails({})
    },
  }),
  check({
    code: 'delega-iniziata',
    weight: 'blocca',
    after: ['delega-esistente'],
    field: 'delega',
    verify: onDelega(({ dal }, { oggi }) => {
      const found = { atteso: oggi, trovato: dal }
      return dal <= oggi ? passes(found) : fails(found)
    }),
  }),
  check({
    code: 'delega-non-cessata',
    weight: 'blocca',
    after: ['delega-esistente'],
    field: 'delega',
    verify: onDelega(({ al }, { oggi }) =>
      al === undefined || al > oggi ? passes() : fails({ atteso: oggi, trovato: al }),
    ),
  }),
  codiceFiscaleValido<Revoca>(),
  matricolaValida<Revoca>({ matricola, after: ['delega-esistente'] }),
  posizioneDellAzienda<Revoca>({ matricola, after: ['delega-esistente'], field: 'delega' }),
  richiedenteConTitolo<Revoca>({ who: sheet.who, matricola, after: [...inVigore, 'posizione-dell-azienda'] }),
  check({
    code: 'richiedente-parte-della-delega',
    weight: 'blocca',
    after: ['richiedente-con-titolo'],
    field: 'delega',
    verify: onDelega((delega, { richiedente, azienda }) => {
      const { ruolo, codiceFiscale } = richiedente
      const found = { atteso: `${nameOf(delega)}, ${azienda.ragioneSociale}`, trovato: codiceFiscale }
      return ruolo === 'rappresentante-legale' || codiceFiscale === delega.delegato ? passes(found) : fails(found)
    }),
  }),
  nonPrima<Revoca>()({
    code: 'decorrenza-non-prima-della-delega',
    field,
    after: ['delega-esistente'],
    giorno,
    limite: (answers, dossier) => delegaScelta(answers, dossier)?.dal,
  }),
  nonPrima<Revoca>()({
    code: 'decorrenza-non-prima-dell-ultima-attivita',
    field,
    after: ['delega-esistente'],
    giorno,
    limite: (answers, dossier) => ultimaAttivita(delegaScelta(answers, dossier), dossier),
  }),
  nonDopo<Revoca>()({
    code: 'decorrenza-entro-il-limite',
    field,
    giorno,
    limite: (_, { oggi }) => addDays(oggi as Giorno, ANTICIPO_MASSIMO),
  }),
  check({
    code: 'decorrenza-prima-della-scadenza',
    weight: 'blocca',
    after: inVigore,
    field,
    verify: (answers, dossier) => {
      const al = delegaScelta(answers, dossier)?.al
      if (al === undefined) return passes()
      const found = { atteso: al, trovato: answers.decorrenza }
      return answers.decorrenza < al ? passes(found) : fails(found)
    },
  }),
  nonPrima<Revoca>()({
    code: 'decorrenza-non-retroattiva',
    weight: 'avvisa',
    field,
    giorno,
    limite: (_, { oggi }) => oggi,
  }),
  check({
    code: 'nessuna-pratica-dell-intermediario',
    weight: 'avvisa',
    after: ['delega-esistente'],
    verify: onDelega((delega, { pendenti }) => {
      const his = pendenti.filter((p) => p.matricola === delega.matricola && actsFor(delega, p.richiedente))
      const others = his.filter(({ servizio }) => servizio !== sheet.id)
      const elenco = others.map(({ servizio }) => servizio.replaceAll('-', ' ')).join(', ')
      return others.length === 0 ? passes() : fails({ elenco })
    }),
  }),
  nessunaRichiestaIdentica<Revoca>({ servizio: sheet.id, subject, after: ['delega-esistente'] }),
]

function onDelega(verify: (delega: Delega, dossier: Dossier) => Verdict) {
  return (answers: Revoca, dossier: Dossier): Verdict => {
    const delega = delegaScelta(answers, dossier)
    return delega ? verify(delega, dossier) : fails({})
  }
}

/** Whether what that person did was done by virtue of the delega: the intermediario or one of his sub-delegati. */
function actsFor({ delegato, subdeleghe }: Delega, chi: string): boolean {
  return chi === delegato || subdeleghe.some((s) => s.delegato === chi)
}

function ultimaAttivita(delega: Delega | undefined, { attivita }: Dossier): string | undefined {
  if (delega === undefined) return undefined
  const days = attivita
    .filter((a) => a.matricola === delega.matricola && actsFor(delega, a.richiedente))
    .map((a) => a.il)
  return days.sort().at(-1)
}

function nameOf({ delegato, delegatoNome }: Delega): string {
  return delegatoNome ?? delegato
}
