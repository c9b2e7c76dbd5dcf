import { codiceFiscalePersona } from '#core/domain/identifiers/codice-fiscale.ts'
import {
  assuntoInAnticipo,
  DIPENDENTI_9R,
  dipendentiAllAssunzione,
  primaAssunzione,
} from '#core/domain/sostituzione-maternita.ts'
import { nonPrima } from '#core/service/common/limiti.ts'
import { checksFor, fails, passes } from '#core/service/define.ts'
import type { Sostituzione } from './form.ts'

const check = checksFor<Sostituzione>()

/** What the substitute's contract must be. No worker is named in what a check found. */
export const onContratto = [
  check({
    code: 'persone-diverse',
    weight: 'blocca',
    field: 'sostituto',
    verify: ({ sostituito, sostituto }) => (person(sostituito) === person(sostituto) ? fails({}) : passes()),
  }),
  check({
    code: 'contratto-a-termine',
    weight: 'blocca',
    field: 'tipoContratto',
    verify: ({ tipoContratto: trovato }) =>
      trovato === 'tempo-indeterminato' ? fails({ trovato }) : passes({ trovato }),
  }),
  check({
    code: 'scadenza-dopo-l-assunzione',
    weight: 'blocca',
    after: ['contratto-a-termine'],
    field: 'scadenzaContratto',
    verify: ({ assunzioneIl: atteso, scadenzaContratto: trovato = '' }) =>
      trovato >= atteso ? passes({ atteso, trovato }) : fails({ atteso, trovato }),
  }),
  check({
    code: 'anticipo-ammesso',
    weight: 'blocca',
    field: 'anticipoCcnl',
    verify: ({ assunzioneIl, assenzaDal, anticipoCcnl }) => {
      const found = { atteso: primaAssunzione(assenzaDal), trovato: assunzioneIl }
      const early = assuntoInAnticipo(assunzioneIl, assenzaDal) === true
      return early && anticipoCcnl !== true ? fails(found) : passes(found)
    },
  }),
  nonPrima<Sostituzione>()({
    code: 'autocertificazione-preventiva',
    weight: 'avvisa',
    field: 'assunzioneIl',
    giorno: ({ assunzioneIl }) => assunzioneIl,
    limite: (_, { oggi }) => oggi,
  }),
  check({
    code: 'orario-non-superiore',
    weight: 'blocca',
    field: 'oreSostituto',
    verify: ({ oreSostituito: atteso, oreSostituto: trovato }) =>
      trovato <= atteso ? passes({ atteso, trovato }) : fails({ atteso, trovato }),
  }),
]

/** How big the firm may be. */
export const onDimensione = [
  check({
    code: 'meno-di-venti-dipendenti',
    weight: 'blocca',
    field: 'dipendenti',
    verify: ({ dipendenti: trovato }) => {
      const found = { atteso: DIPENDENTI_9R, trovato }
      return trovato < DIPENDENTI_9R ? passes(found) : fails(found)
    },
  }),
  check({
    code: 'dipendenti-riscontrati',
    weight: 'avvisa',
    field: 'dipendenti',
    verify: ({ assunzioneIl, dipendenti: trovato }, dossier) =>
      dipendentiAllAssunzione(dossier, assunzioneIl) === undefined
        ? fails({ mese: assunzioneIl.slice(0, 7), trovato })
        : passes({ trovato }),
  }),
]

/** A codice fiscale as it is compared, whatever its case and spacing. */
function person(codice: string): string {
  const read = codiceFiscalePersona(codice)
  return read.ok ? read.value : codice
}
