import type { Change } from '#core/domain/change.ts'
import type { Delega, Dossier } from '#core/domain/dossier.ts'
import { addDays, type Giorno } from '#core/domain/identifiers/giorno.ts'
import { checksFor, fails, passes, type Check, type Verdict } from '#core/service/define.ts'
import { nonDopo, nonPrima } from './limiti.ts'

/** How far ahead a revoca may be asked, in days: beyond a quarter plans change, and the request would lie forgotten. Our rule. */
const ANTICIPO_MASSIMO = 90

const after = ['delega-esistente'] as const
const inVigore = ['delega-iniziata', 'delega-non-cessata'] as const
const field = 'decorrenza'

/** How a service finds the delega that a request wants revoked. */
type DelegaOf<A> = (answers: A, dossier: Dossier) => Delega | undefined

/** What the mask of a revoca asks for, whoever's delega it ends. */
type Revoca = { readonly decorrenza: string; readonly motivo: string; readonly motivoAltro?: string }

/** The delega is in the archive and holds today. */
export function delegaInVigore<A>(delega: DelegaOf<A>) {
  const check = checksFor<A>()
  const on = onDelega(delega)
  return [
    check({
      code: 'delega-esistente',
      weight: 'blocca',
      field: 'delega',
      verify: on((one) => passes({ delegato: nameOf(one), matricola: one.matricola })),
    }),
    check({
      code: 'delega-iniziata',
      weight: 'blocca',
      after,
      field: 'delega',
      verify: on(({ dal }, { oggi }) => {
        const found = { atteso: oggi, trovato: dal }
        return dal <= oggi ? passes(found) : fails(found)
      }),
    }),
    check({
      code: 'delega-non-cessata',
      weight: 'blocca',
      after,
      field: 'delega',
      verify: on(({ al }, { oggi }) =>
        al === undefined || al > oggi ? passes() : fails({ atteso: oggi, trovato: al }),
      ),
    }),
  ]
}

/** Only who gave the delega and who holds it may end it. Msg. INPS 4583/2023. */
export function richiedenteParteDellaDelega<A>(delega: DelegaOf<A>): Check<A, 'richiedente-parte-della-delega'> {
  return {
    code: 'richiedente-parte-della-delega',
    weight: 'blocca',
    after: ['richiedente-con-titolo'],
    field: 'delega',
    verify: onDelega(delega)((one, { richiedente, azienda }) => {
      const { ruolo, codiceFiscale } = richiedente
      const found = { atteso: `${nameOf(one)}, ${azienda.ragioneSociale}`, trovato: codiceFiscale }
      return ruolo === 'rappresentante-legale' || codiceFiscale === one.delegato ? passes(found) : fails(found)
    }),
  }
}

/** C08 for the day of a revoca: within the life of the delega, after what was done by virtue of it, not too far ahead. */
export function decorrenzaDellaRevoca<A extends Revoca>(delega: DelegaOf<A>) {
  const giorno = ({ decorrenza }: A) => decorrenza
  return [
    nonPrima<A>()({
      code: 'decorrenza-non-prima-della-delega',
      field,
      after,
      giorno,
      limite: (answers, dossier) => delega(answers, dossier)?.dal,
    }),
    nonPrima<A>()({
      code: 'decorrenza-non-prima-dell-ultima-attivita',
      field,
      after,
      giorno,
      limite: (answers, dossier) => ultimaAttivita(delega(answers, dossier), dossier),
    }),
    nonDopo<A>()({
      code: 'decorrenza-entro-il-limite',
      field,
      giorno,
      limite: (_, { oggi }) => addDays(oggi as Giorno, ANTICIPO_MASSIMO),
    }),
    primaDellaScadenza<A>(delega),
    nonPrima<A>()({
      code: 'decorrenza-non-retroattiva',
      weight: 'avvisa',
      field,
      giorno,
      limite: (_, { oggi }) => oggi,
    }),
  ]
}

/** A revoca on the day the delega ends anyway, or after, would change nothing. */
function primaDellaScadenza<A extends Revoca>(delega: DelegaOf<A>): Check<A, 'decorrenza-prima-della-scadenza'> {
  return {
    code: 'decorrenza-prima-della-scadenza',
    weight: 'blocca',
    after: inVigore,
    field,
    verify: (answers, dossier) => {
      const al = delega(answers, dossier)?.al
      if (al === undefined) return passes()
      const found = { atteso: al, trovato: answers.decorrenza }
      return answers.decorrenza < al ? passes(found) : fails(found)
    },
  }
}

type Pratiche<A, Code extends string> = {
  readonly code: Code
  /** The service that asks: its own requests are for C06 to judge. */
  readonly servizio: string
  readonly delega: DelegaOf<A>
  /** Also what he asked for the whole company, which names no position. */
  readonly suAzienda?: true
}

/** What the delegato has still waiting is listed: its outcome will find him without the delega. */
export function nessunaPraticaDelDelegato<A>() {
  return <const Code extends string>({ code, servizio, delega, suAzienda }: Pratiche<A, Code>): Check<A, Code> => ({
    code,
    weight: 'avvisa',
    after,
    verify: onDelega(delega)((one, { pendenti }) => {
      const about = (p: { readonly matricola?: string }) =>
        p.matricola === one.matricola || (suAzienda === true && p.matricola === undefined)
      const his = pendenti.filter((p) => about(p) && actsFor(one, p.richiedente))
      const others = his.filter((p) => p.servizio !== servizio)
      const elenco = others.map((p) => p.servizio.replaceAll('-', ' ')).join(', ')
      return others.length === 0 ? passes() : fails({ elenco })
    }),
  })
}

/** The delega ends on the day answered; its sub-deleghe, if it has any, end with it. */
export function revocata(delega: Delega, { decorrenza, motivo, motivoAltro }: Revoca): Change {
  return {
    change: 'delega.revoca',
    delega: delega.id,
    matricola: delega.matricola,
    dal: decorrenza,
    motivo: motivoAltro === undefined ? motivo : `${motivo}: ${motivoAltro.trim()}`,
  }
}

function onDelega<A>(delega: DelegaOf<A>) {
  return (verify: (one: Delega, dossier: Dossier) => Verdict) =>
    (answers: A, dossier: Dossier): Verdict => {
      const one = delega(answers, dossier)
      return one ? verify(one, dossier) : fails({})
    }
}

/** Whether what that person did was done by virtue of the delega: the delegato or one of his sub-delegati. */
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
