import type { Versamento } from '#core/domain/dossier.ts'
import { ultimoPerVersare } from '#core/domain/giorni-lavorativi.ts'
import {
  periodoAmmesso,
  regolaCausale,
  type ErrorePeriodoCausale,
  type Riferimento,
} from '#core/domain/identifiers/causale-f24.ts'
import type { Giorno } from '#core/domain/identifiers/giorno.ts'
import { scadenzaVersamento, type Periodo } from '#core/domain/identifiers/periodo.ts'
import { causaleConosciuta, formatMesi } from '#core/domain/versamento.ts'
import { nonDopo, nonPrima } from '#core/service/common/limiti.ts'
import { checksFor, fails, passes, type Found, type Verdict } from '#core/service/define.ts'
import type { Rettifica } from './form.ts'
import { mesiAttuali, mesiCorretti, onVersamento } from './riferimenti.ts'

const check = checksFor<Rettifica>()
const field = 'periodoCorretto'
const after = ['causale-di-gestione-contributiva'] as const

/** The month the payment must refer to, against its causale and the day it was collected. */
export const onPeriodo = [
  check({
    code: 'periodo-diverso',
    weight: 'blocca',
    after: ['versamento-esistente'],
    field,
    verify: (answers) => {
      const found = { atteso: formatMesi(mesiAttuali(answers)), trovato: formatMesi(mesiCorretti(answers)) }
      return found.atteso === found.trovato ? fails(found) : passes(found)
    },
  }),
  check({
    code: 'periodo-non-prima-del-limite',
    weight: 'blocca',
    after,
    field,
    verify: onVersamento((versamento, _, answers) => {
      const { dal } = inizioAmmesso(versamento)
      const found = { causale: versamento.causale, atteso: dal ?? '', trovato: answers.periodoCorretto }
      return unless('inizio-troppo-antico', versamento, answers, found)
    }),
  }),
  check({
    code: 'periodo-entro-la-riscossione',
    weight: 'blocca',
    after,
    field,
    verify: onVersamento((versamento, _, answers) => {
      const { causale, riscossoIl } = versamento
      const found = { causale, riscossoIl, atteso: riscossoIl.slice(0, 7), trovato: answers.periodoCorretto }
      return unless('inizio-dopo-riscossione', versamento, answers, found)
    }),
  }),
  // whether there is an end at all, the mask settles: it asks for one only where the causale wants it
  nonPrima<Rettifica>()({
    code: 'fine-non-prima-di-inizio',
    field: 'fineCorretta',
    giorno: ({ periodoCorretto, fineCorretta }) => fineCorretta ?? periodoCorretto,
    limite: ({ periodoCorretto }) => periodoCorretto,
  }),
  nonDopo<Rettifica>()({
    code: 'periodo-non-futuro',
    weight: 'avvisa',
    field,
    giorno: ({ periodoCorretto }) => periodoCorretto,
    limite: (_, { oggi }) => oggi.slice(0, 7),
  }),
  check({
    code: 'versamento-entro-la-scadenza',
    weight: 'avvisa',
    after: ['periodo-non-prima-del-limite', 'periodo-entro-la-riscossione'],
    field,
    verify: onVersamento((versamento, _, { periodoCorretto }) => {
      // within the month itself nothing is late
      if (!isMensile(versamento) || periodoCorretto >= versamento.riscossoIl.slice(0, 7)) return passes()
      const atteso = ultimoPerVersare(scadenzaVersamento(periodoCorretto as Periodo))
      const found = { atteso, trovato: versamento.riscossoIl }
      return found.trovato <= found.atteso ? passes(found) : fails(found)
    }),
  }),
]

/** Passes unless the table of the causali refuses the months for that very reason. */
function unless(reason: ErrorePeriodoCausale, versamento: Versamento, answers: Rettifica, found: Found): Verdict {
  const causale = causaleConosciuta(versamento)
  if (causale === undefined) return passes()
  const asked = periodoAmmesso(causale, mesiCorretti(answers) as Riferimento, versamento.riscossoIl as Giorno)
  return !asked.ok && asked.failure === reason ? fails(found) : passes()
}

function inizioAmmesso(versamento: Versamento): { readonly dal?: Periodo } {
  const causale = causaleConosciuta(versamento)
  return (causale && regolaCausale(causale)?.inizio) ?? {}
}

/** Only the contributions of a month fall due on a day that the month tells; a nota or a rata has its own. */
function isMensile(versamento: Versamento): boolean {
  return causaleConosciuta(versamento) === 'DM10' && versamento.debito > 0
}
