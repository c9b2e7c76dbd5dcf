import type { Dossier } from '#core/domain/dossier.ts'
import { holds } from './condition.ts'
import type { FieldDef, FormDef } from './definition.ts'
import { known, picks } from './known.ts'
import type { Option, OptionWords, Value } from './known/option.ts'
import { unworded } from './known/unworded.ts'
import { optionWords } from './known/words.it.ts'
import type { Loose } from './loose.ts'

/** A field the dossier has answered, and what with: shown, not asked. */
export type Given = {
  readonly name: string
  readonly field: FieldDef
  readonly page: string
  readonly value: Value
  readonly options?: readonly Option[]
}

export type Asked = {
  readonly name: string
  readonly field: FieldDef
  readonly page: string
  readonly options?: readonly Option[]
  /** What to put into the field while the user has typed nothing. */
  readonly suggestion?: Value
}

/** A composed mask: what is already known, what must still be asked, and all the answers that count. */
export type Mask = { readonly given: readonly Given[]; readonly asked: readonly Asked[]; readonly answers: Loose }

/**
 * Composes the mask in page order: a field is skipped when its condition fails, given when the dossier
 * knows it, asked otherwise. What a skipped field was left holding never reaches `answers`. Composing again
 * with a mask's own answers gives the same mask. What is offered is told in `words`: Italian ones, unless others are given.
 */
export function compose(form: FormDef, dossier: Dossier, typed: Loose, words: OptionWords = optionWords): Mask {
  const given: Given[] = []
  const asked: Asked[] = []
  const answers: Record<string, unknown> = {}
  for (const place of inPageOrder(form)) {
    const { name, field } = place
    if (skipped(field, answers, dossier)) continue
    const options = optionsOf(field, dossier, answers, words)
    const answer = typed[name]
    const value = knownValue(field, options, dossier, answers)
    if (value !== undefined && !overruled(field, value, answer)) {
      given.push(givenOf(place, options, value))
      answers[name] = value
    } else {
      asked.push(askedOf(place, options, suggestion(field, dossier, answers)))
      if (!blank(answer)) answers[name] = answer
    }
  }
  return { given, asked, answers }
}

/**
 * The answers that `compose` would come to, for whoever needs nothing else: where what was typed stands in any case, what is
 * known is not even looked for.
 */
export function answersOf(form: FormDef, dossier: Dossier, typed: Loose): Loose {
  const answers: Record<string, unknown> = {}
  for (const { name, field } of inPageOrder(form)) {
    if (skipped(field, answers, dossier)) continue
    const answer = blank(typed[name]) ? undefined : typed[name]
    const stands = answer !== undefined && mayOverrule(field)
    const value = stands ? answer : (knownTo(field, dossier, answers) ?? answer)
    if (value !== undefined) answers[name] = value
  }
  return answers
}

function knownTo(field: FieldDef, dossier: Dossier, answers: Loose): Value | undefined {
  return knownValue(field, optionsOf(field, dossier, answers, unworded), dossier, answers)
}

/** The answers to start a draft with: what the form suggests where nothing was typed. */
export function suggested(mask: Mask): Loose {
  return Object.fromEntries(mask.asked.flatMap((a) => (a.suggestion === undefined ? [] : [[a.name, a.suggestion]])))
}

type Place = { readonly name: string; readonly field: FieldDef; readonly page: string }
const orders = new WeakMap<FormDef, readonly Place[]>()

function inPageOrder(form: FormDef): readonly Place[] {
  const ready = orders.get(form)
  if (ready) return ready
  const order = form.pages.flatMap((page) =>
    page.fields.flatMap((name) => {
      const field = form.fields[name]
      return field ? [{ name, field, page: page.id }] : []
    }),
  )
  orders.set(form, order)
  return order
}

function skipped({ when }: FieldDef, answers: Loose, dossier: Dossier): boolean {
  return when !== undefined && !holds(when, answers, dossier)
}

/**
 * Whether what was typed stands against what is known. It does in an editable field, and in a pick that has one single
 * option left: who chose another thing when there were more must not be taken to have chosen this one.
 */
function overruled(field: FieldDef, value: Value, answer: unknown): boolean {
  return !blank(answer) && answer !== value && mayOverrule(field)
}

const mayOverrule = ({ editable, known }: FieldDef) => editable === true || known === undefined

function optionsOf(
  field: FieldDef,
  dossier: Dossier,
  answers: Loose,
  words: OptionWords,
): readonly Option[] | undefined {
  return field.kind === 'pick' ? picks[field.from](dossier, answers, words) : undefined
}

function knownValue(
  field: FieldDef,
  options: readonly Option[] | undefined,
  dossier: Dossier,
  answers: Loose,
): Value | undefined {
  if (field.known) return known[field.known](dossier, answers)
  return options?.length === 1 ? options[0]?.value : undefined
}

function suggestion(field: FieldDef, dossier: Dossier, answers: Loose): Value | undefined {
  return field.suggests && known[field.suggests](dossier, answers)
}

/** Most fields need nothing but their place, which is then the very same at every composition. */
function askedOf(place: Place, options: readonly Option[] | undefined, suggested: Value | undefined): Asked {
  if (options === undefined && suggested === undefined) return place
  return { ...place, ...(options && { options }), ...(suggested !== undefined && { suggestion: suggested }) }
}

function givenOf(place: Place, options: readonly Option[] | undefined, value: Value): Given {
  return options === undefined ? { ...place, value } : { ...place, options, value }
}

function blank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
}
