import { fineBeneficio, limiteDelMinore } from '#core/domain/sostituzione-maternita.ts'
import type { Sostituzione } from './form.ts'

/** Later than any day of a benefit: stands for an end that there is not. */
const MAI = '9999-12-31'

/** From the day of hiring to the last day of the benefit, both included; `limite` is the child's. */
export type Beneficio = { readonly dal: string; readonly al: string; readonly limite: string }

/** The time that the 9R is asked for. */
export function beneficioDi(answers: Sostituzione): Beneficio {
  const { assunzioneIl, assenzaAl, scadenzaContratto = MAI } = answers
  const limite = limiteDelMinore(nascitaOIngresso(answers))
  return { dal: assunzioneIl, al: fineBeneficio({ assenzaAl, scadenzaContratto, limite }), limite }
}

/** The day the child's year is counted from. */
export function nascitaOIngresso({ dataParto, ingressoMinore }: Sostituzione): string {
  return dataParto ?? ingressoMinore ?? MAI
}
