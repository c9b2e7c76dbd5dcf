import type { Change } from '#core/domain/change.ts'
import type { Dossier, Ruolo } from '#core/domain/dossier.ts'
import type { Answers, FormDef } from '#core/forms/definition.ts'
import type { Loose } from '#core/forms/loose.ts'
import type { Inquiry } from './inquiry.ts'
import type { Next } from './suggestion.ts'

/** The data a check speaks of, by the names its texts use; `atteso` and `trovato` are shown side by side. */
export type Found = Readonly<Record<string, string | number>>

export type Verdict = { readonly passed: boolean; readonly found?: Found }

export function passes(found?: Found): Verdict {
  return found ? { passed: true, found } : { passed: true }
}

export function fails(found: Found): Verdict {
  return { passed: false, found }
}

/** A check is a pure question about answers and dossier: it asks, it never fetches. */
export type Check<A, Code extends string = string> = {
  readonly code: Code
  /** `blocca` refuses the request when it fails, `avvisa` only tells. */
  readonly weight: 'blocca' | 'avvisa'
  /** The check is reported as not run when one of these, before it, failed or was not run either. */
  readonly after?: readonly string[]
  /** The answer to correct when it fails: where "Correggi e ripresenta" takes the user. */
  readonly field?: string
  readonly verify: (answers: A, dossier: Dossier) => Verdict
}

export function checksFor<A>() {
  return <const Code extends string>(check: Check<A, Code>): Check<A, Code> => check
}

/** Texts of one check. `{names}` are filled from what it found; `{dal:giorno}` and the like say how (see wording.ts). */
export type CheckTexts = {
  readonly asks: string
  readonly passes?: string
  readonly fails: string
  /** What to do about it. */
  readonly mend: string
  /** The norm the rule comes from, or "Regola di Scrittoio". */
  readonly source: string
  /** How the two data that `found` sets side by side are written; as they are when left out. */
  readonly atteso?: string
  readonly trovato?: string
}

/** How a datum inside `{name:format}` is written for a person, by the name of the format. */
export type Formats = Readonly<Record<string, (value: string | number) => string>>

/** What no service says by itself: how data are written, and the words of what all services ask. */
export type Wording = {
  readonly formats: Formats
  /** The first check of every service. */
  readonly datiCompleti: CheckTexts
  /** How a sentence names a field by its label. */
  readonly named: (label: string) => string
}

type OptionTexts<Fields> = {
  [K in keyof Fields & string]: Fields[K] extends { kind: 'choice'; options: readonly (infer O extends string)[] }
    ? `option.${K}.${O}`
    : never
}[keyof Fields & string]

export type FormTexts<F extends FormDef> = {
  readonly title: string
  /** One sentence: what one obtains with it. */
  readonly summary: string
  /** What a consultant says who wants it, in his own words: the search of the oggetti listens to them too. */
  readonly wants?: string
} & { readonly [K in `field.${keyof F['fields'] & string}` | OptionTexts<F['fields']>]: string } & {
  readonly [K in `page.${F['pages'][number]['id']}`]: string
} & { readonly [K in `next.${string}`]?: string } & { readonly [K in `hint.${keyof F['fields'] & string}`]?: string }

type Texts<F extends FormDef, Code extends string> = FormTexts<F> & {
  readonly [K in `check.${Code}`]: CheckTexts
}

/** What the window needs of a service: form and words, nothing that decides. */
type Sheet<Id extends string, F extends FormDef> = {
  readonly id: Id
  readonly version: number
  /** Roles that may ask; the refusal names them. */
  readonly who: readonly Ruolo[]
  /** Whether it is activated gradually (✱ in the Messaggio 4583/2023). */
  readonly graduale: boolean
  readonly form: F
  readonly texts: FormTexts<F>
}

/** What a request is about: two undecided requests with the same `chiave` are identical (common check C06). */
export type Subject = { readonly chiave: string; readonly matricola?: string }

export type Service<Id extends string, F extends FormDef, Code extends string> = {
  readonly sheet: Sheet<Id, F> & { readonly texts: Texts<F, Code> }
  readonly checks: readonly Check<Answers<F>, Code>[]
  /** Asked of every request on arrival, so of answers that nobody has judged yet. */
  readonly subject: (answers: Loose, dossier: Dossier) => Subject
  /** Questions to the archive that only the answers make possible; their replies arrive in `dossier.riscontri`. */
  readonly inquiries?: (answers: Loose, dossier: Dossier) => readonly Inquiry[]
  /** What an accepted request does to the archive. Pure: it describes, the engine applies. */
  readonly operations: (answers: Answers<F>, dossier: Dossier) => readonly Change[]
  /** What an outcome makes it sensible to ask next, prefilled (chains, domain §4.18). */
  readonly next?: Next
}

/** A sheet whose form is forgotten. Its words are of one language, those it does not say by itself too: Italian when left out. */
export type AnySheet = Omit<Sheet<string, FormDef>, 'texts'> & {
  readonly texts: Readonly<Record<string, unknown>>
  readonly wording?: Wording
}

/** A service whose form and codes are forgotten: what the registry holds and the engine runs. */
export type AnyService = {
  readonly id: string
  readonly version: number
  readonly sheet: AnySheet
  readonly checks: readonly Check<never>[]
  readonly subject: (answers: Loose, dossier: Dossier) => Subject
  readonly inquiries?: (answers: Loose, dossier: Dossier) => readonly Inquiry[]
  readonly operations: (answers: never, dossier: Dossier) => readonly Change[]
  readonly next?: Next
}

type SheetWith<Id extends string, F extends FormDef, T> = Omit<Sheet<Id, F>, 'texts'> & { readonly texts: T }

/** Returns its argument; its work is to refuse texts that leave a field, an option or a page without words. */
export function defineSheet<const Id extends string, F extends FormDef, const T extends FormTexts<F>>(
  sheet: SheetWith<Id, F, T>,
): SheetWith<Id, F, T> {
  return sheet
}

/** Ties a sheet to its checks; refuses a check without texts and a text missing a field. */
export function defineService<const Id extends string, F extends FormDef, const Code extends string>(
  service: Service<Id, F, Code>,
) {
  return { id: service.sheet.id, version: service.sheet.version, ...service }
}
