import { confermata } from '#core/domain/variazione.ts'
import { nonDopo } from '#core/service/common/limiti.ts'
import { checksFor, fails, passes } from '#core/service/define.ts'
import type { Ricalcolo } from './form.ts'
import { onNota } from './nota.ts'

const check = checksFor<Ricalcolo>()
const after = ['nota-esistente'] as const
const field = 'variazione'

/** Something must have changed after the Data Calcolo: the same data would give the same note again. */
export const onVariazione = [
  check({
    code: 'regolarita-pertinente',
    weight: 'blocca',
    after,
    field,
    verify: onNota(({ art1 }, _, { variazione }) =>
      variazione === 'regolarita-accertata' && !art1 ? fails({}) : passes(),
    ),
  }),
  check({
    code: 'cig-pertinente',
    weight: 'avvisa',
    after,
    field,
    verify: onNota(({ cig }, _, { variazione }) => (variazione === 'cig-autorizzata' && !cig ? fails({}) : passes())),
  }),
  check({
    code: 'variazione-confermata',
    weight: 'blocca',
    after: ['regolarita-pertinente'],
    field,
    verify: onNota((nota, dossier, { variazione }) => {
      const seen = confermata(dossier, nota, variazione)
      const found = { variazione, periodo: nota.periodo, fonte: seen === undefined ? 'dichiarata' : 'archivio' }
      return seen === false ? fails(found) : passes(found)
    }),
  }),
  check({
    code: 'variazione-successiva-al-calcolo',
    weight: 'blocca',
    after: ['variazione-confermata'],
    field: 'variazioneIl',
    verify: onNota(({ dataCalcolo }, _, { variazione, variazioneIl }) => {
      const found = { variazione, atteso: dataCalcolo, trovato: variazioneIl }
      return variazioneIl > dataCalcolo ? passes(found) : fails(found)
    }),
  }),
  nonDopo<Ricalcolo>()({
    code: 'variazione-non-futura',
    field: 'variazioneIl',
    giorno: ({ variazioneIl }) => variazioneIl,
    limite: (_, { oggi }) => oggi,
  }),
]
