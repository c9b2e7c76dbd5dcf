import type { Dossier } from '#core/domain/dossier.ts'
import { primoMese } from '#core/domain/forza.ts'
import { annoScelto, decorrenzaDovuta, PRIMO_MESE_DEL_FONDO, termineDelleQuote } from '#core/domain/fondo-tesoreria.ts'
import { nonPrima } from '#core/service/common/limiti.ts'
import { checksFor, fails, passes } from '#core/service/define.ts'
import type { Tesoreria } from './form.ts'

const check = checksFor<Tesoreria>()
const COERENTE = 'decorrenza-coerente-col-caso'
const field = 'decorrenza'

/** What the month from which the 1R is asked must be. */
export const onDecorrenza = [
  check({
    code: 'efficacia-non-futura',
    weight: 'blocca',
    field: 'efficaciaIl',
    verify: ({ efficaciaIl: trovato }, { oggi: atteso }) => {
      if (trovato === undefined) return passes()
      return trovato <= atteso ? passes({ atteso, trovato }) : fails({ atteso, trovato })
    },
  }),
  check({
    code: COERENTE,
    weight: 'blocca',
    after: ['anno-di-riferimento-concluso', 'caso-coerente-con-l-inizio', 'efficacia-non-futura'],
    field,
    verify: ({ caso, annoRiferimento, efficaciaIl, decorrenza, matricola }, dossier) => {
      const due = decorrenzaDovuta(dossier, { caso, anno: annoScelto(annoRiferimento), efficaciaIl }) ?? ''
      const found = { caso, atteso: due, trovato: decorrenza }
      const own = primoMeseDi(matricola, dossier)
      // a position opened after the duty arose bears the code from its own first month
      return decorrenza === due || (decorrenza === own && own > due) ? passes(found) : fails(found)
    },
  }),
  nonPrima<Tesoreria>()({
    code: 'decorrenza-non-prima-del-fondo',
    field,
    after: [COERENTE],
    giorno: ({ decorrenza }) => decorrenza,
    limite: () => PRIMO_MESE_DEL_FONDO,
  }),
]

/** Quotas of months already past are owed all the same. */
export const onQuote = [
  check({
    code: 'quote-nei-termini',
    weight: 'avvisa',
    after: [COERENTE, 'decorrenza-non-prima-del-fondo'],
    field,
    verify: ({ decorrenza }, { oggi }) => {
      const found = { decorrenza, atteso: termineDelleQuote(decorrenza), trovato: oggi }
      return oggi <= found.atteso ? passes(found) : fails(found)
    },
  }),
]

function primoMeseDi(matricola: string, { posizioni, denunce }: Dossier): string {
  const position = posizioni.find((p) => p.matricola === matricola)
  return position === undefined ? '' : primoMese(position, denunce)
}
