import type { Dossier, Versamento } from '#core/domain/dossier.ts'
import type { Mesi } from '#core/domain/versamento.ts'
import { fails, type Verdict } from '#core/service/define.ts'
import type { Rettifica } from './form.ts'
import { versamentoScelto } from './subject.ts'

/** The months the payment refers to now; always known once `dati-completi` passed. */
export function mesiAttuali({ periodoAttuale = '', fineAttuale }: Rettifica): Mesi {
  return { da: periodoAttuale, ...(fineAttuale !== undefined && { a: fineAttuale }) }
}

/** The months it must refer to. */
export function mesiCorretti({ periodoCorretto, fineCorretta }: Rettifica): Mesi {
  return { da: periodoCorretto, ...(fineCorretta !== undefined && { a: fineCorretta }) }
}

/** A verdict on the chosen payment; `versamento-esistente` runs first, so there is one. */
export function onVersamento(verify: (versamento: Versamento, dossier: Dossier, answers: Rettifica) => Verdict) {
  return (answers: Rettifica, dossier: Dossier): Verdict => {
    const versamento = versamentoScelto(answers, dossier)
    return versamento ? verify(versamento, dossier, answers) : fails({})
  }
}
