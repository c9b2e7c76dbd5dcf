import type { Dossier } from '#core/domain/dossier.ts'
import type { Settlement } from '#core/engine/ledger.ts'
import type { CheckLine } from '#core/service/decide.ts'
import type { Found } from '#core/service/define.ts'
import { unpacked, writtenOf, type Written } from './packed.ts'
import { piece, type Piece } from './piece.ts'
import type { DecisionsTable } from './schema.ts'

/** Characters from which a list is worth a piece: a shorter one costs less beside its decision than a row of its own. */
const LONG = 512

/** A decision as the archive keeps it: its own row, and the pieces that the row refers to. */
export type Kept = { readonly row: Omit<DecisionsTable, 'request'>; readonly pieces: readonly Piece[] }

/** What hardly changes from one request to the next (long lists, the outline of the checks) becomes pieces. */
export function kept({ decision, dossier, at }: Settlement): Kept {
  const outline = outlineOf(decision.checks)
  const { text, lists, pieces } = split(dossier)
  return {
    row: {
      checks: JSON.stringify(valuesIn(decision.checks)),
      changes: JSON.stringify(decision.changes),
      dossier: text,
      decided_at: at,
      outline: outline.hash,
      lists,
    },
    pieces: [outline, ...pieces],
  }
}

function valuesIn(checks: readonly CheckLine[]): readonly Found[string][] {
  const values: Found[string][] = []
  for (const { found } of checks) for (const name in found) values.push(found[name] as Found[string])
  return values
}

/** A way that check lines can go, one line after the other; what its lines say, values found aside, is a piece. */
type Way = { readonly says: Outlined; readonly on: Way[]; outline?: Piece }

/** Ways remembered: a service has few, so that hardly ever is one met for the first time. */
const WAYS = 10_000
const ways = { first: [] as Way[], known: 0 }

/** The check lines without what they found, of which only the names: a piece, made once for each way a service can go. */
function outlineOf(checks: readonly CheckLine[]): Piece {
  if (ways.known > WAYS) Object.assign(ways, { first: [], known: 0 })
  let branches = ways.first
  let way: Way | undefined
  for (const line of checks) {
    way = wayOn(branches, line)
    branches = way.on
  }
  const outline = way?.outline ?? piece(JSON.stringify(checks.map(outlined)))
  if (way !== undefined) way.outline = outline
  return outline
}

function wayOn(branches: Way[], line: CheckLine): Way {
  for (const branch of branches) if (isAlike(branch.says, line)) return branch
  const way = { says: outlined(line), on: [] }
  branches.push(way)
  ways.known += 1
  return way
}

function isAlike(says: Outlined, line: CheckLine): boolean {
  const { code, weight, result, field } = line
  return (
    says.code === code &&
    says.result === result &&
    says.weight === weight &&
    says.field === field &&
    findsAlike(says, line)
  )
}

/** Whether both found nothing, or things of the same names in the same order. */
function findsAlike({ found: names }: Outlined, { found }: CheckLine): boolean {
  if (names === undefined || found === undefined) return names === found
  let at = 0
  for (const name in found) if (name !== names[at++]) return false
  return at === names.length
}

function outlined({ code, weight, result, field, found }: CheckLine): Outlined {
  return { code, weight, result, ...(field !== undefined && { field }), ...(found && { found: Object.keys(found) }) }
}

type Outlined = Omit<CheckLine, 'found'> & { readonly found?: readonly string[] }

/** The check lines again; without an outline they are all in `checks`. */
export function checksFrom(checks: string, outline: string | null): readonly CheckLine[] {
  if (outline === null) return JSON.parse(checks) as readonly CheckLine[]
  const values = (JSON.parse(checks) as readonly Found[string][]).values()
  return (JSON.parse(outline) as readonly Outlined[]).map(({ found, ...line }) =>
    found ? { ...line, found: Object.fromEntries(found.map((name) => [name, next(values)])) } : line,
  )
}

function next<T>(values: Iterator<T>): T {
  const { done, value } = values.next() as IteratorResult<T, undefined>
  if (done === true) throw new Error('a decision with fewer values than its outline names')
  return value
}

/** A dossier as JSON, but for its long lists: those are pieces, and `lists` says which is which. */
function split(dossier: Dossier): { readonly text: string; readonly lists: string; readonly pieces: readonly Piece[] } {
  const here: string[] = []
  const apart: string[] = []
  const pieces: Piece[] = []
  for (const name in dossier) {
    const value: unknown = dossier[name as keyof Dossier]
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
  const whole = { ...(JSON.parse(text) as object), ...Object.fromEntries(apart) }
  return Object.fromEntries(Object.entries(whole).map(([name, value]) => [name, unpacked(value)])) as Dossier
}
