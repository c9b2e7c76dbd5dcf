import type { Dossier } from '#core/domain/dossier.ts'
import { compose, suggested, type Asked, type Given, type Mask } from '#core/forms/compose.ts'
import type { Option, Value } from '#core/forms/known/option.ts'
import type { Loose } from '#core/forms/loose.ts'
import { complaints } from '#core/forms/schema.ts'
import { DATI_COMPLETI, type CheckLine, type Decision } from '#core/service/decide.ts'
import type { AnySheet } from '#core/service/define.ts'
import { textOf } from '#core/service/sheet-texts.ts'
import type { BatchItem } from './batch.ts'
import type { DeskWords } from './desk-words.ts'
import { typedAnswer, type Where } from './typed-answer.ts'

/** One datum of one company, as the grid shows it. */
export type BatchCell = {
  readonly value?: Value
  /** What the chosen option is called. */
  readonly label?: string
  /** The dossier knows it; `fixed` when it cannot be answered otherwise. */
  readonly known?: true
  readonly fixed?: true
  /** Answered for this company alone. */
  readonly own?: true
  /** What the schema says of it: a key of the forms' texts. */
  readonly complaint?: string
}

/** What would be decided of a company with what is written so far. */
export const OUTLOOKS = ['pronta', 'avvisi', 'incompleta', 'non-accolta', 'sconosciuta'] as const
export type Outlook = (typeof OUTLOOKS)[number]

/** A company of a batch composed and judged: nothing of its dossier but what a grid shows. */
export type BatchLine = {
  readonly n: number
  readonly azienda: string
  readonly ragioneSociale: string
  /** By field; one that the mask skips is not there. */
  readonly cells: Readonly<Record<string, BatchCell>>
  readonly outlook: Outlook
  /** The check that says why it would be refused, or what it is good to know. */
  readonly why?: CheckLine
  /** Last time that the company's data were confirmed. */
  readonly datiDel?: string
}

/** Whether it may be queued as it is. */
export function isReady(outlook: Outlook): boolean {
  return outlook === 'pronta' || outlook === 'avvisi'
}

/** The answers of one company: what the form suggests, then what holds for all, then its own. */
export function answersOf(sheet: AnySheet, dossier: Dossier, common: Loose, own: Loose): Loose {
  const said = { ...common, ...own }
  return { ...suggested(compose(sheet.form, dossier, said)), ...said }
}

/** The cells of one company's row. */
export function cellsOf(sheet: AnySheet, mask: Mask, own: Loose): BatchLine['cells'] {
  const wrong = complaints(mask)
  const asked = mask.asked.map((ask) => [ask.name, askedCell(sheet, ask, mask.answers[ask.name], wrong[ask.name])])
  const given = mask.given.map((one) => [one.name, givenCell(sheet, one)])
  const cells = Object.fromEntries([...given, ...asked]) as Record<string, BatchCell>
  for (const [name, cell] of Object.entries(cells))
    if (name in own && cell.known === undefined) cells[name] = { ...cell, own: true }
  return cells
}

function askedCell(sheet: AnySheet, ask: Asked, answer: unknown, complaint: string | undefined): BatchCell {
  const value = isValue(answer) ? answer : undefined
  return {
    ...(value !== undefined && { value }),
    ...labelOf(optionsOf(sheet, ask), value),
    ...(complaint !== undefined && { complaint }),
  }
}

function givenCell(sheet: AnySheet, given: Given): BatchCell {
  const { value, field } = given
  return { value, ...labelOf(optionsOf(sheet, given), value), known: true, ...(!field.editable && { fixed: true }) }
}

function labelOf(options: readonly Option[], value: Value | undefined): { readonly label?: string } {
  const option = options.find((one) => one.value === value)
  return option === undefined ? {} : { label: [option.label, option.detail].filter(Boolean).join(' · ') }
}

const isValue = (answer: unknown): answer is Value =>
  typeof answer === 'string' || typeof answer === 'number' || typeof answer === 'boolean'

/** What there is to choose from in a field, as its mask stands; none where anything may be written. */
export function optionsOf(sheet: AnySheet, { name, field, options }: Asked): readonly Option[] {
  if (field.kind !== 'choice') return options ?? []
  return field.options.map((value) => ({ value, label: textOf(sheet, `option.${name}.${value}`) }))
}

/** What a decision says of a company, and the line that says why. */
export function outlookOf({ esito, checks }: Decision): Pick<BatchLine, 'outlook' | 'why'> {
  const failed = checks.filter(({ result }) => result === 'non-superata')
  const blocking = failed.filter(({ weight }) => weight === 'blocca')
  // to fill in what is missing does not help where something else refuses it already
  const why = blocking.find(({ code }) => code !== DATI_COMPLETI) ?? blocking[0] ?? failed[0]
  if (why?.code === DATI_COMPLETI) return { outlook: 'incompleta', why }
  if (esito === 'non-accolta') return { outlook: 'non-accolta', ...(why && { why }) }
  return why === undefined ? { outlook: 'pronta' } : { outlook: 'avvisi', why }
}

/**
 * What is written into a cell: a text as it was typed or pasted, an answer that was chosen (`null` leaves it blank even
 * where a common answer holds), or neither, which gives back what holds for all.
 */
export type CellEdit = {
  readonly n: number
  readonly field: string
  readonly text?: string
  readonly answer?: Value | null
}

type Filling = {
  readonly sheet: AnySheet
  readonly dossier: Dossier
  readonly common: Loose
  /** Those that an answer may be typed or pasted in. */
  readonly words: Pick<DeskWords, 'options'>
}

/** A company's own answers after some edits, each read on the mask that the ones before have made. */
export function edited(
  { sheet, dossier, common, words }: Filling,
  { answers }: Pick<BatchItem, 'answers'>,
  edits: readonly CellEdit[],
): Loose {
  return edits.reduce<Loose>((own, edit) => {
    const mask = compose(sheet.form, dossier, answersOf(sheet, dossier, common, own), words.options)
    const place = [...mask.asked, ...mask.given].find(({ name }) => name === edit.field)
    return place === undefined || isFixed(place)
      ? own
      : written(own, edit, place, { options: optionsOf(sheet, place), oggi: dossier.oggi })
  }, answers)
}

function written(own: Loose, { field, text = '', answer }: CellEdit, place: Asked, where: Where): Loose {
  if (answer !== undefined) return { ...own, [field]: answer }
  const typed = text.trim()
  if (typed === '') return Object.fromEntries(Object.entries(own).filter(([name]) => name !== field))
  return { ...own, [field]: typedAnswer(place.field, typed, where) }
}

const isFixed = (place: Asked | Given) => 'value' in place && place.field.editable !== true
