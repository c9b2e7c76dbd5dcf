import { maschera } from '#renderer/texts/crea.it.ts'
import { it } from '#renderer/texts/it.ts'
import { typedAmount, typedDay, typedNumber, typedPeriod, type Typing } from './typed.ts'

/** The kinds of field whose answer is written one way and kept another. */
export type TypedKind = 'date' | 'period' | 'amount' | 'number'

type Look = {
  readonly typing: Typing
  /** How many digits each part between slashes has. */
  readonly parts: readonly number[]
  readonly placeholder: string
  readonly unit?: string
}

export const typedKinds: Readonly<Record<TypedKind, Look>> = {
  date: { typing: typedDay, parts: [2, 2, 4], placeholder: maschera.datePlaceholder },
  period: { typing: typedPeriod, parts: [2, 4], placeholder: maschera.periodPlaceholder },
  number: { typing: typedNumber, parts: [], placeholder: maschera.numberPlaceholder },
  amount: { typing: typedAmount, parts: [], placeholder: maschera.amountPlaceholder, unit: it.euro },
}
