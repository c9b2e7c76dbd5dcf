import { mese, mesiConDipendenti } from '#core/domain/denunce.ts'
import { addDays, type Giorno } from '#core/domain/identifiers/giorno.ts'
import { riattivabileFinoAl } from '#core/domain/posizione.ts'
import { elencoMesi } from '#core/service/common/elenchi.ts'
import { onPosizione } from '#core/service/common/lavoratori.ts'
import { nonDopo } from '#core/service/common/limiti.ts'
import { checksFor, fails, passes } from '#core/service/define.ts'
import type { Riattivazione } from './form.ts'

/** How far ahead a riattivazione may be asked, in days: the hiring must be in place already. Our rule. */
const ANTICIPO_MASSIMO = 30

export const RIATTIVABILE = 'decorrenza-entro-diciotto-mesi'
export const LIMITE = 'decorrenza-entro-il-limite'

const check = checksFor<Riattivazione>()
const field = 'decorrenza'
const after = ['stato-posizione-ammesso'] as const

/** The day of the riattivazione against the suspension it ends. */
export const onSospensione = [
  check({
    code: 'decorrenza-dopo-la-sospensione',
    weight: 'blocca',
    after,
    field,
    verify: onPosizione(({ dal }, { decorrenza }: Riattivazione) => {
      const found = { atteso: dal, trovato: decorrenza }
      return decorrenza > dal ? passes(found) : fails(found)
    }),
  }),
  nonDopo<Riattivazione>()({
    code: LIMITE,
    field,
    giorno: ({ decorrenza }) => decorrenza,
    limite: (_, { oggi }) => addDays(oggi as Giorno, ANTICIPO_MASSIMO),
  }),
  check({
    code: RIATTIVABILE,
    weight: 'blocca',
    after,
    field,
    verify: onPosizione(({ dal }, { decorrenza }: Riattivazione) => {
      const found = { dal, atteso: riattivabileFinoAl(dal), trovato: decorrenza }
      return decorrenza <= found.atteso ? passes(found) : fails(found)
    }),
  }),
  check({
    code: 'richiesta-entro-diciotto-mesi',
    weight: 'avvisa',
    after: [RIATTIVABILE],
    verify: onPosizione(({ dal }, _: Riattivazione, { oggi }) => {
      const found = { atteso: riattivabileFinoAl(dal), trovato: oggi }
      return oggi <= found.atteso ? passes(found) : fails(found)
    }),
  }),
  check({
    code: 'nessun-lavoratore-durante-la-sospensione',
    weight: 'avvisa',
    after: ['decorrenza-dopo-la-sospensione'],
    field,
    verify: onPosizione(({ dal, matricola }, { decorrenza }: Riattivazione, dossier) => {
      const during = mesiConDipendenti(dossier, matricola).filter((m) => mese(dal) < m && m < mese(decorrenza))
      return during.length === 0 ? passes() : fails({ trovato: elencoMesi(during) })
    }),
  }),
]
