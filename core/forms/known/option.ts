import type { Dossier } from '#core/domain/dossier.ts'
import { titoloDelRichiedente } from '#core/domain/titolo.ts'
import type { Twin } from '#core/domain/language.ts'
import type { Loose } from '#core/forms/loose.ts'
import type { optionWords } from './words.it.ts'

export type Value = string | boolean | number

/** One thing to choose; `detail` is the second line a person tells two options apart by. */
export type Option = { readonly value: string; readonly label: string; readonly detail?: string }

/** What the dossier answers in the user's place; `undefined` means that it does not know. */
export type Known = (dossier: Dossier, answers: Loose) => Value | undefined

/** The words that options are told apart by, in some language. */
export type OptionWords = Twin<typeof optionWords>

/** What the dossier offers to choose from. */
export type Pick = (dossier: Dossier, answers: Loose, words: OptionWords) => readonly Option[]

/** The ones that suit best; all of them when none does, so that the istruttoria can say why not. */
export function first<T>(all: readonly T[], suits: (one: T) => boolean): readonly T[] {
  const best = all.filter(suits)
  return best.length > 0 ? best : all
}

/** Matricole on which the requester has a title today. */
export function ownPositions(dossier: Dossier): ReadonlySet<string> {
  return new Set(dossier.posizioni.map((p) => p.matricola).filter((of) => titoloDelRichiedente(dossier, of)))
}
