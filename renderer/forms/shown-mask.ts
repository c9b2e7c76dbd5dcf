import type { Asked, Given, Mask } from '#core/forms/compose.ts'
import type { FormDef } from '#core/forms/definition.ts'
import type { Option } from '#core/forms/known/option.ts'

export type ShownMask = { readonly given: readonly Given[]; readonly asked: readonly Asked[] }

/** What to show as known and what to ask, in the order of the page; `opened` are known and asked all the same. */
export function shownMask(form: FormDef, { given, asked }: Mask, opened: ReadonlySet<string>): ShownMask {
  const reopened = given.filter(({ name }) => opened.has(name))
  if (reopened.length === 0) return { given, asked }
  const order = new Map(form.pages.flatMap(({ fields }) => fields).map((name, at) => [name, at]))
  const place = ({ name }: Asked) => order.get(name) ?? 0
  return {
    given: given.filter(({ name }) => !opened.has(name)),
    asked: [...asked, ...reopened].sort((a, b) => place(a) - place(b)),
  }
}

/** The same mask again, with the very objects it had before wherever nothing changed: those are then not drawn anew. */
export function keeping(before: ShownMask | undefined, now: ShownMask): ShownMask {
  if (before === undefined) return now
  const given = kept(before.given, now.given)
  const asked = kept(before.asked, now.asked)
  return given === before.given && asked === before.asked ? before : { given, asked }
}

function kept<One extends Entry>(before: readonly One[], now: readonly One[]): readonly One[] {
  if (areTheSame(before, now)) return before
  const known = new Map(before.map((one) => [one.name, one]))
  const all = now.map((one) => {
    const old = known.get(one.name)
    return old !== undefined && isSame(old, one) ? old : one
  })
  return areTheSame(before, all) ? before : all
}

function areTheSame(some: readonly Entry[], others: readonly Entry[]): boolean {
  return some.length === others.length && some.every((one, at) => one === others[at])
}

type Entry = Pick<Given, 'name' | 'field' | 'options'> & { readonly value?: unknown; readonly suggestion?: unknown }

function isSame(one: Entry, other: Entry): boolean {
  if (one === other) return true
  const isAlike = one.field === other.field && one.value === other.value && one.suggestion === other.suggestion
  return isAlike && sameOptions(one.options, other.options)
}

function sameOptions(some: readonly Option[] = [], others: readonly Option[] = []): boolean {
  return some.length === others.length && some.every((option, at) => isSameOption(option, others[at]))
}

function isSameOption(one: Option, other: Option | undefined): boolean {
  return one.value === other?.value && one.label === other.label && one.detail === other.detail
}
