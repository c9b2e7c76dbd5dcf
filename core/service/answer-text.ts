import type { Dossier } from '#core/domain/dossier.ts'
import { compose } from '#core/forms/compose.ts'
import type { FieldDef, FieldKind } from '#core/forms/definition.ts'
import type { Option, OptionWords } from '#core/forms/known/option.ts'
import type { Loose } from '#core/forms/loose.ts'
import type { AnySheet, Formats } from './define.ts'
import { textOf } from './sheet-texts.ts'

/** How answers are told in a language, and what is told where there is none. */
export type AnswerWords = {
  readonly none: string
  readonly yes: string
  readonly no: string
  readonly files: (n: number) => string
  readonly options: OptionWords
  readonly formats: Formats
}

export type Answer = {
  readonly name: string
  readonly field: FieldDef
  readonly value: unknown
  readonly options?: readonly Option[]
}

type Around = {
  readonly sheet: AnySheet
  readonly answer: Answer
  readonly dossier: Dossier | undefined
  readonly words: AnswerWords
}

const DAY = /^\d{4}-\d{2}-\d{2}$/
const MONTH = /^\d{4}-\d{2}$/

/** One way of telling per kind of field; a new kind does not compile until it is told here. */
const told: Readonly<Record<FieldKind, (value: string, around: Around) => string>> = {
  text: (value) => value,
  date: (value, { words }) => (DAY.test(value) ? formatted('giorno', value, words) : value),
  period: (value, { words }) => (MONTH.test(value) ? formatted('periodo', value, words) : value),
  amount: (value, { answer, words }) => numbered('importo', answer, words) ?? value,
  number: (value, { answer, words }) => numbered('numero', answer, words) ?? value,
  attachments: (value, { words }) => words.files(value.split(' ').length),
  flag: (value, { words }) => (value === 'true' ? words.yes : words.no),
  choice: (value, { sheet, answer }) => textOf(sheet, `option.${answer.name}.${value}`),
  pick: (value, { answer: { options = [] }, dossier, words }) =>
    optionText(options.find((option) => option.value === value)) ?? picked(value, dossier, words.options) ?? value,
}

/** An answer as a person reads it; `dossier` tells what an option that is no longer offered was. */
export function answerText(sheet: AnySheet, answer: Answer, words: AnswerWords, dossier?: Dossier): string {
  const { field, value } = answer
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return words.none
  return value === '' ? words.none : told[field.kind](String(value), { sheet, answer, dossier, words })
}

/** What was asked with an answer, and the answer. */
export type AnswerTold = { readonly name: string; readonly label: string; readonly value: string }

/** What was sent, told in the order of the form; of one that never left, what would be. */
export function answersTold(
  sheet: AnySheet,
  { sent, typed }: { readonly sent: Loose | undefined; readonly typed: Loose },
  words: AnswerWords,
  dossier?: Dossier,
): readonly AnswerTold[] {
  const known = dossier && compose(sheet.form, dossier, typed, words.options)
  const values = sent ?? known?.answers ?? typed
  return Object.entries(sheet.form.fields).flatMap(([name, field]) => {
    const value = values[name]
    if (value === undefined) return []
    const options = [...(known?.given ?? []), ...(known?.asked ?? [])].find((one) => one.name === name)?.options
    const answer = { name, field, value, ...(options && { options }) }
    return [{ name, label: textOf(sheet, `field.${name}`), value: answerText(sheet, answer, words, dossier) }]
  })
}

const formatted = (format: string, value: string | number, { formats }: AnswerWords): string =>
  formats[format]?.(value) ?? String(value)

const numbered = (format: string, { value }: Answer, words: AnswerWords): string | undefined =>
  typeof value === 'number' ? formatted(format, value, words) : undefined

function optionText(option: Option | undefined): string | undefined {
  return option && [option.label, option.detail].filter(Boolean).join(' · ')
}

/** What was chosen then and is no longer offered now: a note that is being recalculated, a payment that was moved, a delega that ended. */
function picked(id: string, dossier: Dossier | undefined, words: OptionWords): string | undefined {
  if (dossier === undefined) return undefined
  for (const tell of onceOffered) {
    const parts = tell(dossier, id, words)
    if (parts !== undefined) return parts.join(' · ')
  }
  return undefined
}

type Told = (dossier: Dossier, id: string, words: OptionWords) => readonly string[] | undefined

/** What each of them is known by, of which nothing changes with the request. */
const onceOffered: readonly Told[] = [
  ({ note }, id, words) => {
    const nota = note.find((one) => one.id === id)
    return nota && [words.period(nota.periodo), words.matricola(nota.matricola)]
  },
  ({ deleghe }, id, words) => {
    const delega = deleghe.find((one) => one.id === id)
    return delega && [words.matricola(delega.matricola), delega.delegatoNome ?? delega.delegato]
  },
  ({ versamenti }, id, words) => {
    const versamento = versamenti.find((one) => one.id === id)
    return versamento && [versamento.causale, amountOf(versamento, words), words.collected(versamento.riscossoIl)]
  },
  ({ soggettiCollegati }, id, words) => {
    const soggetto = soggettiCollegati.find((one) => one.id === id)
    return soggetto && [`${soggetto.cognome} ${soggetto.nome}`, words.role(soggetto.relazione, soggetto.matricola)]
  },
  ({ contatti }, id) => {
    const contatto = contatti.find((one) => one.id === id)
    return contatto && [contatto.valore]
  },
  ({ posizioni }, id, words) =>
    posizioni.some(({ matricola }) => matricola === id) ? [words.matricola(id)] : undefined,
  ({ deleghe }, id) => {
    const his = deleghe.find(({ delegato, delegatoNome }) => delegato === id && delegatoNome !== undefined)
    return his?.delegatoNome === undefined ? undefined : [his.delegatoNome, id]
  },
]

const amountOf = ({ debito, credito }: Dossier['versamenti'][number], words: OptionWords) =>
  debito === 0 && credito !== 0 ? words.credit(credito) : words.amount(debito)
