import type { Dossier, NotaDiRettifica, Versamento } from '#core/domain/dossier.ts'
import { comprende, formatMesi, type Mesi } from '#core/domain/versamento.ts'
import { checksFor, fails, passes } from '#core/service/define.ts'
import type { Rettifica } from './form.ts'
import { mesiAttuali, mesiCorretti, onVersamento } from './riferimenti.ts'

const check = checksFor<Rettifica>()
const after = ['versamento-esistente'] as const
const field = 'periodoCorretto'

/** What the payment finds where it goes, and leaves where it was. */
export const onDebito = [
  check({
    code: 'periodo-da-coprire',
    weight: 'avvisa',
    after,
    field,
    verify: onVersamento((versamento, dossier, answers) => {
      const mesi = mesiCorretti(answers)
      const periodo = formatMesi(mesi)
      if (hasNota(versamento, mesi, dossier)) return passes({ periodo, trovato: 'una nota di rettifica aperta' })
      if (hasUncovered(versamento, (mese) => comprende(mesi, mese), dossier))
        return passes({ periodo, trovato: 'una denuncia senza versamenti' })
      return fails({ periodo, segno: versamento.debito > 0 ? 'a debito' : 'a credito' })
    }),
  }),
  check({
    code: 'vecchio-periodo-coperto',
    weight: 'avvisa',
    after,
    verify: onVersamento((versamento, dossier, answers) => {
      const [prima, dopo] = [mesiAttuali(answers), mesiCorretti(answers)]
      const left = (mese: string) => comprende(prima, mese) && !comprende(dopo, mese)
      // a credit paid for nothing where it was
      const uncovers = versamento.debito > 0 && hasUncovered(versamento, left, dossier)
      return uncovers ? fails({ periodo: formatMesi(prima) }) : passes()
    }),
  }),
]

/** Notes that nobody has settled; one that is being calculated again is still to be paid. */
const DA_DEFINIRE: readonly NotaDiRettifica['stato'][] = ['aperta', 'in-ricalcolo', 'altro']

/** Whether a note of those months waits for what the payment brings: a debit for a payment, a credit for a compensation. */
function hasNota({ matricola, debito }: Versamento, mesi: Mesi, { note }: Dossier): boolean {
  return note.some(
    (n) =>
      n.matricola === matricola &&
      DA_DEFINIRE.includes(n.stato) &&
      comprende(mesi, n.periodo) &&
      (debito > 0 ? n.saldo > 0 : n.saldo < 0),
  )
}

/** Whether a denuncia of the months chosen has no payment but this one. */
function hasUncovered({ id, matricola }: Versamento, chosen: (mese: string) => boolean, dossier: Dossier): boolean {
  const others = dossier.versamenti.filter((v) => v.matricola === matricola && v.id !== id && v.debito > 0)
  return dossier.denunce.some(
    (d) => d.matricola === matricola && chosen(d.periodo) && !others.some((v) => comprende(v, d.periodo)),
  )
}
