import { vigente, type Delega, type Dossier } from '#core/domain/dossier.ts'
import { titolari } from '#core/domain/titolo.ts'
import { checksFor, fails, passes } from '#core/service/define.ts'
import type { Revoca } from './form.ts'
import { delegaScelta } from './subject.ts'

const check = checksFor<Revoca>()
const after = ['delega-esistente'] as const

/** What the revoca leaves behind: who can still act for the company, and what the dipendente still holds. */
export const onRimasti = [
  check({
    code: 'azienda-ancora-operante',
    weight: 'avvisa',
    after,
    field: 'decorrenza',
    verify: (answers, dossier) => {
      const delega = delegaScelta(answers, dossier)
      if (delega === undefined) return fails({})
      const names = titolari(afterwards(delega, answers, dossier), delega.matricola).map(({ nome }) => nome)
      const found = { matricola: delega.matricola, rimasti: [...new Set(names)].join(', ') }
      return names.length > 0 ? passes(found) : fails(found)
    },
  }),
  check({
    code: 'nessuna-altra-delega-del-dipendente',
    weight: 'avvisa',
    after,
    field: 'delega',
    verify: (answers, dossier) => {
      // who only changes his duties may well keep the other positions
      if (answers.motivo === 'CAMBIO_MANSIONI') return passes()
      const others = altreDeleghe(delegaScelta(answers, dossier), dossier)
      const elenco = others.map(({ matricola }) => matricola).join(', ')
      return others.length === 0 ? passes() : fails({ elenco })
    },
  }),
]

/** The company as it will be on the first day without that delega, or today when that day is past. */
function afterwards(delega: Delega, { decorrenza }: Revoca, dossier: Dossier): Dossier {
  const deleghe = dossier.deleghe.filter(({ id }) => id !== delega.id)
  return { ...dossier, deleghe, oggi: decorrenza > dossier.oggi ? decorrenza : dossier.oggi }
}

function altreDeleghe(delega: Delega | undefined, { deleghe, oggi }: Dossier): readonly Delega[] {
  return deleghe.filter(
    (d) => d.tipo === 'dipendente' && d.delegato === delega?.delegato && d.id !== delega.id && vigente(d, oggi),
  )
}
