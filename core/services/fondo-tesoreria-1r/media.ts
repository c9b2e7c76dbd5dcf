import type { Dossier } from '#core/domain/dossier.ts'
import { annoScelto, CASI_CON_MEDIA, inizioAttivita, mediaAnnua, sogliaDi } from '#core/domain/fondo-tesoreria.ts'
import { formatNumero } from '#core/domain/identifiers/numero.ts'
import { checksFor, fails, passes, type Verdict } from '#core/service/define.ts'
import type { Tesoreria } from './form.ts'

const check = checksFor<Tesoreria>()
const CONCLUSO = 'anno-di-riferimento-concluso'
const COERENTE = 'caso-coerente-con-l-inizio'
const PRESENTI = 'dati-occupazionali-presenti'

/** What a yearly average must say; the cases without one pass. */
export const onMedia = [
  check({
    code: CONCLUSO,
    weight: 'blocca',
    field: 'annoRiferimento',
    verify: withAverage((anno, { oggi }, { annoRiferimento = '' }) => {
      const last = Number(oggi.slice(0, 4)) - 1
      const found = { atteso: last, trovato: annoRiferimento }
      return anno <= last ? passes(found) : fails(found)
    }),
  }),
  check({
    code: COERENTE,
    weight: 'blocca',
    after: [CONCLUSO],
    field: 'caso',
    verify: withAverage((anno, dossier, { caso }) => {
      const start = inizioAttivita(dossier)
      if (start === undefined) return passes()
      const year = Number(start.dal.slice(0, 4))
      // who was seen late may have started earlier: only a start that was told speaks against a passed threshold
      const right = caso === 'inizio-attivita' ? anno === year : !start.certo || anno > year
      return right ? passes() : fails({ caso, anno, dal: start.dal })
    }),
  }),
  check({
    code: 'inizio-attivita-noto',
    weight: 'avvisa',
    after: [COERENTE],
    field: 'caso',
    verify: withAverage((anno, dossier) => {
      const start = inizioAttivita(dossier)
      if (start === undefined || start.certo || Number(start.dal.slice(0, 4)) < anno) return passes()
      return fails({ trovato: start.dal })
    }),
  }),
  check({
    code: PRESENTI,
    weight: 'blocca',
    after: [CONCLUSO],
    field: 'allegati',
    verify: withAverage((anno, dossier, { caso, allegati = '' }) =>
      mediaAnnua(dossier, caso, anno).nota === undefined && allegati === '' ? fails({ anno }) : passes(),
    ),
  }),
  check({
    code: 'dati-occupazionali-completi',
    weight: 'avvisa',
    after: [PRESENTI],
    field: 'mediaAnnua',
    verify: withAverage((anno, dossier, { caso }) => {
      const { mancanti, nota } = mediaAnnua(dossier, caso, anno)
      if (mancanti.length === 0) return passes()
      const months = mancanti.map((month) => month.split('-').reverse().join('/')).join(', ')
      return fails({ anno, mancanti: months, nota: nota === undefined ? 'nessuna' : formatNumero(nota) })
    }),
  }),
  check({
    code: 'media-raggiunge-la-soglia',
    weight: 'blocca',
    after: [COERENTE, PRESENTI],
    field: 'mediaAnnua',
    verify: withAverage((anno, _, { caso, mediaAnnua: media = 0 }) => {
      const found = { anno, atteso: sogliaDi(caso, anno), trovato: media }
      return media >= found.atteso ? passes(found) : fails(found)
    }),
  }),
]

/** A verdict for the cases that an average decides; what was picked may be no year, which is no year that ended. */
function withAverage(verify: (anno: number, dossier: Dossier, answers: Tesoreria) => Verdict) {
  return (answers: Tesoreria, dossier: Dossier): Verdict => {
    if (!CASI_CON_MEDIA.some((one) => one === answers.caso)) return passes()
    return verify(annoScelto(answers.annoRiferimento) ?? Number.POSITIVE_INFINITY, dossier, answers)
  }
}
