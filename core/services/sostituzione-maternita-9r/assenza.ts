import { nonPrima } from '#core/service/common/limiti.ts'
import { checksFor, fails, passes } from '#core/service/define.ts'
import { beneficioDi, nascitaOIngresso } from './beneficio.ts'
import type { Sostituzione } from './form.ts'

const check = checksFor<Sostituzione>()
const COERENTE = 'assenza-coerente'
const ENTRO_L_ANNO = 'assunzione-entro-l-anno'

/** What the absence must be. */
export const onAssenza = [
  nonPrima<Sostituzione>()({
    code: COERENTE,
    field: 'assenzaAl',
    giorno: ({ assenzaAl }) => assenzaAl,
    limite: ({ assenzaDal }) => assenzaDal,
  }),
  check({
    code: 'data-effettiva',
    weight: 'avvisa',
    field: 'evento',
    verify: (answers, { oggi: atteso }) => {
      const found = { atteso, trovato: nascitaOIngresso(answers) }
      return found.trovato <= atteso ? passes(found) : fails(found)
    },
  }),
]

/** What its days, those of the contract and those of the child leave of the benefit. */
export const onBeneficio = [
  check({
    code: ENTRO_L_ANNO,
    weight: 'blocca',
    field: 'assunzioneIl',
    verify: (answers) => {
      const { dal: trovato, limite: atteso } = beneficioDi(answers)
      return trovato <= atteso ? passes({ atteso, trovato }) : fails({ atteso, trovato })
    },
  }),
  check({
    code: 'beneficio-con-una-durata',
    weight: 'blocca',
    after: [COERENTE, 'contratto-a-termine', 'scadenza-dopo-l-assunzione', ENTRO_L_ANNO],
    field: 'assunzioneIl',
    verify: (answers) => {
      const { dal: trovato, al: atteso } = beneficioDi(answers)
      return trovato <= atteso ? passes({ atteso, trovato }) : fails({ atteso, trovato })
    },
  }),
  check({
    code: 'sostituzione-entro-l-anno',
    weight: 'avvisa',
    after: ['beneficio-con-una-durata'],
    field: 'assenzaAl',
    verify: (answers) => {
      const { limite: atteso } = beneficioDi(answers)
      const { assenzaAl, scadenzaContratto = assenzaAl } = answers
      const trovato = assenzaAl < scadenzaContratto ? assenzaAl : scadenzaContratto
      return trovato <= atteso ? passes({ atteso, trovato }) : fails({ atteso, trovato })
    },
  }),
]
