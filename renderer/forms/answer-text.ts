import type { Dossier } from '#core/domain/dossier.ts'
import type { FieldDef, FieldKind } from '#core/forms/definition.ts'
import type { Option, OptionWords } from '#core/forms/known/option.ts'
import type { AnySheet } from '#core/service/define.ts'
import { textOf } from '#core/service/sheet-texts.ts'
import { common } from '#renderer/texts/common.ts'
import { formats } from '#renderer/texts/formats.ts'
import { optionWords } from '#renderer/texts/told.ts'
import { typedDay, typedPeriod } from './typed.ts'

export type Answer = {
  readonly name: string
  readonly field: FieldDef
  readonly value: unknown
  readonly options?: readonly Option[]
}

type Around = { readonly sheet: AnySheet; readonly answer: Answer; readonly dossier: Dossier | undefined }

/** One way of telling per kind of field; a new kind does not compile until it is told here. */
const told: Readonly<Record<FieldKind, (value: string, around: Around) => string>> = {
  text: (value) => value,
  date: typedDay.write,
  period: typedPeriod.write,
  amount: (value, { answer }) => numbered('importo', answer) ?? value,
  number: (value, { answer }) => numbered('numero', answer) ?? value,
  attachments: (value) => common.files(value.split(' ').length),
  flag: (value) => (value === 'true' ? common.yes : common.no),
  choice: (value, { sheet, answer }) => textOf(sheet, `option.${answer.name}.${value}`),
  pick: (value, { answer: { options = [] }, dossier }) =>
    optionText(options.find((option) => option.value === value)) ?? picked(value, dossier) ?? value,
}

/** An answer as a person reads it; `dossier` tells what an option that is no longer offered was. */
export function answerText(sheet: AnySheet, answer: Answer, dossier?: Dossier): string {
  const { field, value } = answer
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return common.none
  return value === '' ? common.none : told[field.kind](String(value), { sheet, answer, dossier })
}

const numbered = (format: string, { value }: Answer): string | undefined =>
  typeof value === 'number' ? formats()[format]?.(value) : undefined

function optionText(option: Option | undefined): string | undefined {
  return option && [option.label, option.detail].filter(Boolean).join(' · ')
}

/** What was chosen then and is no longer offered now: a note that is being recalculated, a payment that was moved, a delega that ended. */
function picked(id: string, dossier: Dossier | undefined): string | undefined {
  if (dossier === undefined) return undefined
  const words = optionWords()
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
