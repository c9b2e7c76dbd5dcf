import * as autorizzazioni from './known/autorizzazioni.ts'
import * as azienda from './known/azienda.ts'
import * as contatti from './known/contatti.ts'
import * as deleghe from './known/deleghe.ts'
import * as note from './known/note.ts'
import type { Known, Pick } from './known/option.ts'
import * as posizioni from './known/posizioni.ts'
import * as soggetti from './known/soggetti.ts'
import * as versamenti from './known/versamenti.ts'

const facts = {
  ...azienda.facts,
  ...note.facts,
  ...contatti.facts,
  ...soggetti.facts,
  ...versamenti.facts,
  ...autorizzazioni.facts,
  ...posizioni.facts,
} as const

export type KnownName = keyof typeof facts

/** What the dossier may answer in the user's place. `undefined` means unknown: the form asks. */
export const known: Readonly<Record<KnownName, Known>> = facts

const offers = {
  ...deleghe.picks,
  ...note.picks,
  ...posizioni.picks,
  ...contatti.picks,
  ...soggetti.picks,
  ...versamenti.picks,
  ...autorizzazioni.picks,
} as const

export type PickName = keyof typeof offers

/** What the dossier offers to choose from. One single option is no choice: the form takes it and does not ask. */
export const picks: Readonly<Record<PickName, Pick>> = offers
