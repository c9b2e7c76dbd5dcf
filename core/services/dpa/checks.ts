import { MESI_DPA, mesiCoperti, quantiMesi, termineDpa } from '#core/domain/dpa.ts'
import { noteArticolo1 } from '#core/domain/regolarita.ts'
import { nessunaRichiestaIdentica } from '#core/service/common/pendenti.ts'
import {
  codiceFiscaleValido,
  matricolaValida,
  posizioneDellAzienda,
  statoPosizioneAmmesso,
} from '#core/service/common/posizione.ts'
import { elencoNote, nessunaIrregolarita, regolaritaAccertata } from '#core/service/common/regolarita.ts'
import { richiedenteConTitolo } from '#core/service/common/titolo.ts'
import { checksFor, fails, passes } from '#core/service/define.ts'
import type { Dpa } from './form.ts'
import { sheet } from './sheet.ts'
import { subject } from './subject.ts'

const check = checksFor<Dpa>()
const matricola = (answers: Dpa) => answers.matricola
const mesi = ({ meseInizio, meseFine }: Dpa) => ({ da: meseInizio, a: meseFine })
const after = ['posizione-dell-azienda'] as const
const field = 'matricola'

export const checks = [
  codiceFiscaleValido<Dpa>(),
  matricolaValida<Dpa>({ matricola }),
  posizioneDellAzienda<Dpa>({ matricola, field }),
  statoPosizioneAmmesso<Dpa>({ matricola, stati: ['attiva', 'riattivata'], after, field }),
  richiedenteConTitolo<Dpa>({ who: sheet.who, matricola, after }),
  check({
    code: 'mesi-in-ordine',
    weight: 'blocca',
    field: 'meseFine',
    verify: ({ meseInizio: atteso, meseFine: trovato }) =>
      trovato >= atteso ? passes({ atteso, trovato }) : fails({ atteso, trovato }),
  }),
  check({
    code: 'mesi-entro-il-massimo',
    weight: 'blocca',
    after: ['mesi-in-ordine'],
    field: 'meseFine',
    verify: (answers) => {
      const found = { atteso: MESI_DPA, trovato: quantiMesi(mesi(answers)) }
      return found.trovato <= MESI_DPA ? passes(found) : fails(found)
    },
  }),
  check({
    code: 'mesi-non-coperti',
    weight: 'blocca',
    after: [...after, 'mesi-entro-il-massimo'],
    field: 'meseInizio',
    verify: (answers, dossier) => {
      const covered = mesiCoperti(dossier, answers.matricola, mesi(answers))
      const elenco = covered.map((month) => month.split('-').reverse().join('/')).join(', ')
      return covered.length === 0 ? passes() : fails({ matricola: answers.matricola, elenco })
    },
  }),
  check({
    code: 'termine-non-scaduto',
    weight: 'blocca',
    field: 'meseInizio',
    verify: ({ meseInizio }, { oggi }) => {
      const found = { mese: meseInizio, atteso: termineDpa(meseInizio), trovato: oggi }
      return oggi <= found.atteso ? passes(found) : fails(found)
    },
  }),
  nessunaIrregolarita<Dpa>(),
  regolaritaAccertata<Dpa>(),
  check({
    code: 'nessuna-nota-articolo-1',
    weight: 'avvisa',
    verify: (_, dossier) => {
      const open = noteArticolo1(dossier)
      return open.length === 0 ? passes() : fails({ elenco: elencoNote(open) })
    },
  }),
  nessunaRichiestaIdentica<Dpa>({ servizio: sheet.id, subject, after }),
]
