import { mese, mesiConDipendenti, mesiDaDenunciare, termineUniEmens } from '#core/domain/denunce.ts'
import type { Dossier, Posizione } from '#core/domain/dossier.ts'
import { addDays, type Giorno } from '#core/domain/identifiers/giorno.ts'
import { monthsBetween, plusMonths, type Periodo } from '#core/domain/identifiers/periodo.ts'
import { posizioneCon } from '#core/domain/posizione.ts'
import { checksFor, fails, passes, type Verdict } from '#core/service/define.ts'
import { elenco, elencoMesi } from './elenchi.ts'
import { nonDopo, nonPrima } from './limiti.ts'

/** What is answered of a position that stops: the first day without employees, and the last month with some. */
export type Fermo = { readonly posizione: string; readonly decorrenza: string; readonly ultimoMese?: string }

/** Within how many days a sospensione or a cessazione is to be communicated. */
const GIORNI_PER_COMUNICARE = 30

const check = checksFor<Fermo>()
const field = 'decorrenza'
const giorno = ({ decorrenza }: Fermo) => decorrenza
const decorrenzaGiusta = ['decorrenza-non-futura', 'decorrenza-non-prima-dello-stato'] as const

/** A verdict on the chosen position; `posizione-dell-azienda` runs first, so there is one. */
export function onPosizione<A extends { readonly posizione: string }>(
  verify: (posizione: Posizione, answers: A, dossier: Dossier) => Verdict,
) {
  return (answers: A, dossier: Dossier): Verdict => {
    const posizione = posizioneCon(dossier, answers.posizione)
    return posizione ? verify(posizione, answers, dossier) : fails({})
  }
}

/** C08: the day on which the position stops. */
export const onDecorrenza = [
  nonDopo<Fermo>()({ code: 'decorrenza-non-futura', field, giorno, limite: (_, { oggi }) => oggi }),
  nonPrima<Fermo>()({
    code: 'decorrenza-non-prima-dello-stato',
    field,
    after: ['stato-posizione-ammesso'],
    giorno,
    limite: ({ posizione }, dossier) => posizioneCon(dossier, posizione)?.dal,
  }),
  check({
    code: 'comunicazione-entro-trenta-giorni',
    weight: 'avvisa',
    after: ['decorrenza-non-futura'],
    field,
    verify: ({ decorrenza }, { oggi }) => {
      const found = { atteso: addDays(decorrenza as Giorno, GIORNI_PER_COMUNICARE), trovato: oggi }
      return oggi <= found.atteso ? passes(found) : fails(found)
    },
  }),
]

/** Nobody works after that day: what the archive has seen, against what is declared. */
export const onLavoratori = [
  check({
    code: 'nessun-lavoratore-dopo',
    weight: 'blocca',
    after: decorrenzaGiusta,
    field,
    verify: ({ posizione, decorrenza }, dossier) => {
      const after = mesiConDipendenti(dossier, posizione).filter((month) => month > mese(decorrenza))
      const found = { atteso: mese(decorrenza), trovato: elencoMesi(after) }
      return after.length === 0 ? passes() : fails(found)
    },
  }),
  check({
    code: 'ultimo-mese-coerente',
    weight: 'blocca',
    after: ['nessun-lavoratore-dopo'],
    field: 'ultimoMese',
    verify: onPosizione(({ dal }, { ultimoMese, decorrenza }: Fermo) => {
      if (ultimoMese === undefined) return passes()
      const found = { inizio: mese(dal), atteso: mese(decorrenza), trovato: ultimoMese }
      return found.inizio <= ultimoMese && ultimoMese <= found.atteso ? passes(found) : fails(found)
    }),
  }),
  check({
    code: 'ultimo-mese-non-smentito',
    weight: 'blocca',
    after: ['ultimo-mese-coerente'],
    field: 'ultimoMese',
    verify: ({ posizione, ultimoMese }, dossier) => {
      const seen = mesiConDipendenti(dossier, posizione).at(-1)
      if (ultimoMese === undefined || seen === undefined || seen <= ultimoMese) return passes()
      return fails({ atteso: seen, trovato: ultimoMese })
    },
  }),
]

/** The UniEmens that must be there, and those that must not: Msg. INPS 1990/2015 stops the flows of a position at rest. */
export const onDenunce = [
  check({
    code: 'denunce-presenti',
    weight: 'blocca',
    after: ['ultimo-mese-non-smentito'],
    field: 'ultimoMese',
    verify: onPosizione((posizione, answers: Fermo, dossier) => {
      const overdue = mancanti(posizione, answers, dossier).filter((month) => scaduta(month, posizione, dossier))
      return overdue.length === 0 ? passes() : fails({ trovato: elencoMesi(overdue) })
    }),
  }),
  check({
    code: 'denunce-da-completare',
    weight: 'avvisa',
    after: ['denunce-presenti'],
    field: 'ultimoMese',
    verify: onPosizione((posizione, answers: Fermo, dossier) => {
      const rest = mancanti(posizione, answers, dossier).filter((month) => !scaduta(month, posizione, dossier))
      return rest.length === 0 ? passes() : fails({ trovato: elencoMesi(rest) })
    }),
  }),
  check({
    code: 'nessuna-denuncia-oltre-il-mese-successivo',
    weight: 'blocca',
    after: ['nessun-lavoratore-dopo'],
    field,
    verify: (answers, dossier) => {
      const later = mesiDopo(answers, dossier).filter(({ distance }) => distance > 1)
      if (later.length === 0) return passes()
      const atteso = plusMonths(mese(answers.decorrenza) as Periodo, 1)
      return fails({ atteso, trovato: elencoMesi(later.map(({ periodo }) => periodo)) })
    },
  }),
  check({
    code: 'nessuna-denuncia-nel-mese-successivo',
    weight: 'avvisa',
    after: ['nessun-lavoratore-dopo'],
    field,
    verify: (answers, dossier) => {
      const next = mesiDopo(answers, dossier).find(({ distance }) => distance === 1)
      return next === undefined ? passes() : fails({ trovato: next.periodo })
    },
  }),
]

/** Codici autorizzazione, those of a CIG among them, that hold after the day the position stops. */
export const codiciConclusi = check({
  code: 'codici-conclusi',
  weight: 'avvisa',
  after: decorrenzaGiusta,
  verify: onPosizione(({ autorizzazioni }, { decorrenza }: Fermo) => {
    const running = autorizzazioni.filter(({ al }) => al === undefined || al > decorrenza)
    if (running.length === 0) return passes()
    return fails({ dal: decorrenza, elenco: elenco(running.map(asCode)) })
  }),
})

/** The months due that the archive does not hold, oldest first. */
function mancanti(posizione: Posizione, answers: Fermo, dossier: Dossier): readonly Periodo[] {
  const { ultimo, giorno } = attivitaDi(posizione, answers, dossier)
  const there = dossier.denunce.filter((d) => d.matricola === posizione.matricola).map(({ periodo }) => periodo)
  return mesiDaDenunciare({ ...posizione, dal: inizio(posizione) }, ultimo, giorno).filter((m) => !there.includes(m))
}

/** When the activity stopped: of a position already suspended, before the suspension. */
function attivitaDi({ matricola, stato, dal }: Posizione, answers: Fermo, dossier: Dossier) {
  if (stato !== 'sospesa') return { ultimo: answers.ultimoMese ?? '', giorno: answers.decorrenza }
  const before = mesiConDipendenti(dossier, matricola).filter((month) => month <= mese(dal))
  return { ultimo: before.at(-1) ?? mese(addDays(dal as Giorno, -1)), giorno: dal }
}

/** When the last stretch of activity began: of a position already suspended, with the state it had before. */
function inizio({ stato, dal, storia }: Posizione): string {
  if (stato !== 'sospesa') return dal
  const before = storia.filter((one) => one.dal < dal && one.stato !== 'sospesa').map((one) => one.dal)
  return before.sort().at(-1) ?? ''
}

/** Of what came before a suspension nobody is refused any more: it only has to be told. */
function scaduta(month: Periodo, { stato }: Posizione, { oggi }: Dossier): boolean {
  return stato !== 'sospesa' && termineUniEmens(month) < oggi
}

function mesiDopo({ posizione, decorrenza }: Fermo, { denunce }: Dossier) {
  return denunce
    .filter((d) => d.matricola === posizione)
    .map(({ periodo }) => ({
      periodo,
      distance: monthsBetween(mese(decorrenza) as Periodo, periodo as Periodo),
    }))
    .sort((a, b) => a.distance - b.distance)
}

function asCode({ codice, dal, al }: Posizione['autorizzazioni'][number]): string {
  const italian = (day: string) => day.split('-').reverse().join('/')
  return `${codice} dal ${italian(dal)}${al === undefined ? '' : ` al ${italian(al)}`}`
}
