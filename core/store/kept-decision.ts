import type { Dossier } from '#core/domain/dossier.ts'
import type { Settlement } from '#core/engine/ledger.ts'
import { keptChecks } from './kept-checks.ts'
import { unpacked, writtenOf, type Written } from './packed.ts'
import { piece, type Piece } from './piece.ts'
import type { DecisionsTable } from './schema.ts'

/** Characters from which a list is worth a piece: a shorter one costs less beside its decision than a row of its own. */
const LONG = 512

/** A decision as the archive keeps it: its own row, and the pieces that the row refers to. */
export type Kept = { readonly row: Omit<DecisionsTable, 'request'>; readonly pieces: readonly Piece[] }

/** What hardly changes from one request to the next (long lists, the outline of the checks) becomes pieces. */
export function kept({ decision, dossier, at }: Settlement): Kept {
  const { values, outline } = keptChecks(decision)
  const { text, lists, pieces } = split(dossier)
  return {
    row: {
      checks: JSON.stringify(values),
      changes: JSON.stringify(decision.changes),
      dossier: text,
      decided_at: at,
      outline: outline.hash,
      lists,
    },
    pieces: [outline, ...pieces],
  }
}

type Lists = { readonly [Name in keyof Dossier as Dossier[Name] extends readonly unknown[] ? Name : never]: [] }

/** A company has few of these: an empty list is not written, and two decisions fit a page of the file. */
const EMPTY: Lists = {
  ...{ posizioni: [], deleghe: [], contatti: [], soggettiCollegati: [], note: [], versamenti: [], denunce: [] },
  ...{ regolarita: [], dpa: [], pendenti: [], attivita: [], riscontri: [] },
}

/** A dossier as JSON, but for its long lists: those are pieces, and `lists` says which is which. */
function split(dossier: Dossier): { readonly text: string; readonly lists: string; readonly pieces: readonly Piece[] } {
  const here: string[] = []
  const apart: string[] = []
  const pieces: Piece[] = []
  for (const name in dossier) {
    const value: unknown = dossier[name as keyof Dossier]
    if (Array.isArray(value) && value.length === 0) continue
    const written: Written = Array.isArray(value) ? writtenOf(value) : { text: JSON.stringify(value) }
    if (!Array.isArray(value) || written.text.length < LONG) here.push(`"${name}":${written.text}`)
    else {
      written.piece ??= piece(written.text)
      pieces.push(written.piece)
      apart.push(`"${name}":"${written.piece.hash}"`)
    }
  }
  return { text: `{${here.join(',')}}`, lists: `{${apart.join(',')}}`, pieces }
}

/** Which pieces a kept dossier needs, by the name of the list that each is. */
export function listsOf(lists: string | null): Readonly<Record<string, string>> {
  return lists === null ? {} : (JSON.parse(lists) as Record<string, string>)
}

/** The dossier again, from its text and those of its long lists. */
export function dossierFrom(text: string, lists: Readonly<Record<string, string>>): Dossier {
  const apart = Object.entries(lists).map(([name, list]) => [name, JSON.parse(list) as unknown] as const)
  const whole = { ...EMPTY, ...(JSON.parse(text) as object), ...Object.fromEntries(apart) }
  return Object.fromEntries(Object.entries(whole).map(([name, value]) => [name, unpacked(value)])) as Dossier
}
