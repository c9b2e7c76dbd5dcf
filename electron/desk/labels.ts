import type { Failure } from '#core/kernel/failure.ts'
import type { Ids } from '#core/kernel/ids.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { never } from './desk.ts'

/** A word of the studio on its companies (any number of them), or the person who follows a company (one at most). */
export const LABEL_KINDS = ['etichetta', 'referente'] as const
export type LabelKind = (typeof LABEL_KINDS)[number]

export const LABEL_COLOURS = ['neutral', 'primary', 'secondary', 'success', 'info', 'warning', 'error'] as const
export type LabelColour = (typeof LABEL_COLOURS)[number]

export type Label = {
  readonly id: string
  readonly kind: LabelKind
  readonly name: string
  readonly colour: LabelColour
}

/** A label with how many companies have it. */
export type CountedLabel = Label & { readonly companies: number }

/** Which companies get a label and which lose it: what was done, and, the other way round, what undoes it. */
export type Labelling = { readonly azienda: string; readonly label: string; readonly has: boolean }

export type Labels = {
  /** Both kinds, in order of name. */
  list(): Promise<readonly CountedLabel[]>
  /** The ids of those that all of these companies have. */
  shared(aziende: readonly string[]): Promise<readonly string[]>
  put(label: Label): Promise<void>
  /** Deletes it, and tells who had it. */
  delete(id: string): Promise<readonly string[]>
  /** Gives and takes; tells what was really changed. A referente takes the place of the one before. */
  apply(labellings: readonly Labelling[]): Promise<readonly Labelling[]>
}

export type KeptLabel = Omit<Label, 'id'> & { readonly id?: string }

/** Keeps a label: new without an id; with one it is renamed, given another colour, or brought back. */
export async function keepLabel(
  { labels, ids }: { readonly labels: Labels; readonly ids: Ids },
  kept: KeptLabel,
): Promise<Result<Label, Failure>> {
  const name = kept.name.trim()
  if (name === '') return no(never('label-without-name'))
  const isTaken = (await labels.list()).some(
    (other) =>
      other.id !== kept.id &&
      other.kind === kept.kind &&
      other.name.toLocaleLowerCase('it') === name.toLocaleLowerCase('it'),
  )
  if (isTaken) return no(never('label-name-taken', { name }))
  const label: Label = { id: kept.id ?? ids.next(), kind: kept.kind, name, colour: kept.colour }
  await labels.put(label)
  return ok(label)
}
