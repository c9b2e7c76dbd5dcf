import { asSeen } from '#core/kernel/as-seen.ts'
import { formatGiorno, giorno, withWholeYear, type Giorno } from '#core/domain/identifiers/giorno.ts'
import { formatImporto, importo } from '#core/domain/identifiers/importo.ts'
import { formatNumero, numero } from '#core/domain/identifiers/numero.ts'
import { formatPeriodo, periodo, type Periodo } from '#core/domain/identifiers/periodo.ts'

/** How an answer is written in its box, and read back. What cannot be read is kept as it was typed: no keystroke is lost. */
export type Typing = {
  readonly write: (answer: unknown) => string
  readonly read: (text: string) => string | number | undefined
  /** What was meant by what is in the box when it is left, and might have gone on until then; no day after `latest`. */
  readonly ended?: (text: string, oggi: Giorno, latest?: Giorno) => string
}

const asTyped = (answer: unknown) => (typeof answer === 'string' || typeof answer === 'number' ? String(answer) : '')

export const typedDay: Typing = {
  write: (answer) => {
    const text = asTyped(answer)
    return /^\d{4}-\d{2}-\d{2}$/.test(text) ? formatGiorno(text as Giorno) : text
  },
  read: (text) => {
    const read = giorno(asSeen(text))
    return read.ok ? read.value : kept(text)
  },
  ended: withWholeYear,
}

export const typedPeriod: Typing = {
  write: (answer) => {
    const text = asTyped(answer)
    return /^\d{4}-\d{2}$/.test(text) ? formatPeriodo(text as Periodo) : text
  },
  read: (text) => {
    const read = periodo(asSeen(text))
    return read.ok ? read.value : kept(text)
  },
}

export const typedAmount: Typing = {
  write: (answer) => (typeof answer === 'number' ? formatImporto(answer) : asTyped(answer)),
  read: (text) => {
    const read = importo(asSeen(text))
    return read.ok ? read.value : kept(text)
  },
}

export const typedNumber: Typing = {
  write: (answer) => (typeof answer === 'number' ? formatNumero(answer) : asTyped(answer)),
  read: (text) => {
    const read = numero(asSeen(text))
    return read.ok ? read.value : kept(text)
  },
}

/** Puts the slash where the next number begins, when one is being typed at the end: `30` becomes `30/`. The hand that puts it too gets one. */
export function slashed(typed: string, parts: readonly number[]): string {
  const text = parts.length > 0 ? typed.replace(/\/[/.\-\s]$/, '/') : typed
  const numbers = text.split('/')
  const last = numbers.at(-1) ?? ''
  const wanted = parts[numbers.length - 1]
  const isWhole = wanted !== undefined && numbers.length < parts.length && /^\d+$/.test(last) && last.length === wanted
  return isWhole ? `${text}/` : text
}

function kept(text: string): string | undefined {
  return text === '' ? undefined : text
}
