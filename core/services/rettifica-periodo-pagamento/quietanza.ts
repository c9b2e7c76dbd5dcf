import type { Dossier } from '#core/domain/dossier.ts'
import { checksFor, fails, passes } from '#core/service/define.ts'
import { riscontro } from '#core/service/inquiry.ts'
import type { Rettifica } from './form.ts'
import { allegati } from './subject.ts'

const check = checksFor<Rettifica>()
const field = 'quietanza'

/** The files named as evidence are there to be seen. */
export const onQuietanza = [
  check({
    code: 'quietanza-in-archivio',
    weight: 'blocca',
    field,
    verify: (answers, dossier) => {
      const all = allegati(answers)
      const missing = all.filter((hash) => reply(hash, dossier) === false).length
      return missing === 0 ? passes() : fails({ allegati: all.length, mancanti: missing })
    },
  }),
  check({
    code: 'quietanza-riscontrata',
    weight: 'avvisa',
    field,
    verify: (answers, dossier) =>
      allegati(answers).some((hash) => reply(hash, dossier) === undefined) ? fails({}) : passes(),
  }),
]

function reply(valore: string, dossier: Dossier): boolean | undefined {
  return riscontro(dossier, { domanda: 'allegato', valore })?.trovato
}
