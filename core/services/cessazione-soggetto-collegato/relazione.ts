import type { Dossier, SoggettoCollegato } from '#core/domain/dossier.ts'
import { codiceFiscaleDelSoggetto } from '#core/service/common/soggetti.ts'
import { checksFor, fails, passes, type Verdict } from '#core/service/define.ts'
import type { Cessazione } from './form.ts'
import { relazioneScelta } from './subject.ts'

const check = checksFor<Cessazione>()
const after = ['relazione-esistente'] as const
const field = 'soggetto'

/** A verdict on the chosen relation; `relazione-esistente` runs first, so there is one. */
export function onScelta(verify: (scelta: SoggettoCollegato, dossier: Dossier, answers: Cessazione) => Verdict) {
  return (answers: Cessazione, dossier: Dossier): Verdict => {
    const scelta = relazioneScelta(answers, dossier)
    return scelta ? verify(scelta, dossier, answers) : fails({})
  }
}

/** What the relation itself must be. */
export const onRelazione = [
  check({
    code: 'relazione-esistente',
    weight: 'blocca',
    field,
    verify: onScelta(({ cognome, nome, relazione, dal }) => passes({ cognome, nome, relazione, dal })),
  }),
  check({
    code: 'relazione-iniziata',
    weight: 'blocca',
    after,
    field,
    verify: onScelta(({ dal }, { oggi }) => {
      const found = { atteso: oggi, trovato: dal }
      return dal <= oggi ? passes(found) : fails(found)
    }),
  }),
  check({
    code: 'relazione-non-cessata',
    weight: 'blocca',
    after,
    field,
    verify: onScelta(({ al }, { oggi }) =>
      al === undefined || al > oggi ? passes() : fails({ atteso: oggi, trovato: al }),
    ),
  }),
  codiceFiscaleDelSoggetto<Cessazione>({ soggetto: relazioneScelta, after, field }),
]
