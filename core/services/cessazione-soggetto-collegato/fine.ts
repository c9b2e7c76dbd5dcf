import type { Dossier, SoggettoCollegato } from '#core/domain/dossier.ts'
import { addDays, type Giorno } from '#core/domain/identifiers/giorno.ts'
import { rappresenta, siIncontrano } from '#core/domain/soggetti.ts'
import { nonDopo, nonPrima } from '#core/service/common/limiti.ts'
import { checksFor, fails, passes } from '#core/service/define.ts'
import type { Cessazione } from './form.ts'
import { onScelta } from './relazione.ts'
import { relazioneScelta } from './subject.ts'

/** How far ahead an end may be told, in days: beyond a quarter plans change, and the request would lie forgotten. Our rule. */
const ANTICIPO_MASSIMO = 90

const check = checksFor<Cessazione>()
const after = ['relazione-esistente'] as const
const field = 'dataFine'
const giorno = ({ dataFine }: Cessazione) => dataFine

/** When the relation ends. */
export const onFine = [
  check({
    code: 'fine-dopo-l-inizio',
    weight: 'blocca',
    after,
    field,
    verify: onScelta(({ dal }, _, { dataFine }) => {
      const found = { atteso: dal, trovato: dataFine }
      return dataFine > dal ? passes(found) : fails(found)
    }),
  }),
  nonDopo<Cessazione>()({
    code: 'fine-entro-il-limite',
    field,
    giorno,
    limite: (_, { oggi }) => addDays(oggi as Giorno, ANTICIPO_MASSIMO),
  }),
  check({
    code: 'fine-prima-della-scadenza',
    weight: 'blocca',
    after: ['relazione-non-cessata'],
    field,
    verify: onScelta(({ al }, _, { dataFine }) => {
      if (al === undefined) return passes()
      const found = { atteso: al, trovato: dataFine }
      return dataFine < al ? passes(found) : fails(found)
    }),
  }),
  nonPrima<Cessazione>()({
    code: 'fine-non-prima-dell-ultima-attivita',
    field,
    after,
    giorno,
    limite: (answers, dossier) => ultimaAttivita(relazioneScelta(answers, dossier), dossier),
  }),
  check({
    code: 'decesso-gia-avvenuto',
    weight: 'blocca',
    field,
    verify: ({ motivo, dataFine }, { oggi }) => {
      if (motivo !== 'DECESSO') return passes()
      const found = { atteso: addDays(oggi as Giorno, 1), trovato: dataFine }
      return dataFine <= found.atteso ? passes(found) : fails(found)
    },
  }),
  check({
    code: 'decesso-di-altri',
    weight: 'blocca',
    after,
    field: 'motivo',
    verify: onScelta(({ codiceFiscale }, { richiedente }, { motivo }) =>
      motivo === 'DECESSO' && codiceFiscale === richiedente.codiceFiscale
        ? fails({ trovato: codiceFiscale })
        : passes(),
    ),
  }),
]

/** The last day on which the person acted for the company, if the relation gives that power. */
function ultimaAttivita(scelta: SoggettoCollegato | undefined, { attivita }: Dossier): string | undefined {
  if (scelta === undefined || !rappresenta(scelta.relazione)) return undefined
  const his = attivita.filter(
    (a) => a.richiedente === scelta.codiceFiscale && siIncontrano(scelta.matricola, a.matricola),
  )
  return his
    .map((a) => a.il)
    .sort()
    .at(-1)
}
