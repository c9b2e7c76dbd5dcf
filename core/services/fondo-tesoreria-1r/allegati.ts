import type { Dossier } from '#core/domain/dossier.ts'
import { checksFor, fails, passes } from '#core/service/define.ts'
import { riscontro } from '#core/service/inquiry.ts'
import type { Tesoreria } from './form.ts'
import { impronte } from './subject.ts'

const check = checksFor<Tesoreria>()

/** The files shown as evidence must have arrived with the request. */
export const onAllegati = [
  check({
    code: 'atto-pervenuto',
    weight: 'blocca',
    field: 'attoOperazione',
    verify: ({ attoOperazione }, dossier) => arrived(attoOperazione, dossier),
  }),
  check({
    code: 'allegati-pervenuti',
    weight: 'blocca',
    field: 'allegati',
    verify: ({ allegati }, dossier) => arrived(allegati, dossier),
  }),
  check({
    code: 'allegati-riscontrati',
    weight: 'avvisa',
    after: ['atto-pervenuto', 'allegati-pervenuti'],
    verify: ({ attoOperazione, allegati }, dossier) => {
      const files = [...impronte(attoOperazione), ...impronte(allegati)]
      const unknown = files.filter((valore) => riscontro(dossier, { domanda: 'allegato', valore }) === undefined)
      return unknown.length === 0 ? passes() : fails({ quanti: unknown.length })
    },
  }),
]

function arrived(answer: string | undefined, dossier: Dossier) {
  const files = impronte(answer)
  const lost = files.filter((valore) => riscontro(dossier, { domanda: 'allegato', valore })?.trovato === false)
  return lost.length === 0 ? passes() : fails({ quanti: lost.length })
}
