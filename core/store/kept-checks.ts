import type { CheckLine } from '#core/service/decide.ts'
import type { Found } from '#core/service/define.ts'
import { checksAgain, originOf, outlined, valuesIn, type OutlineLine } from '#core/service/outline.ts'
import { piece, type Piece } from './piece.ts'

/** Check lines as they are kept: what they found, one value after the other, and the rest of them, which many share. */
export type KeptChecks = { readonly values: readonly Found[string][]; readonly outline: Piece }

/** Of whatever has check lines. */
export function keptChecks(of: { readonly checks: readonly CheckLine[] }): KeptChecks {
  const origin = originOf(of)
  if (origin !== undefined) return { values: origin.found, outline: pieceOf(origin.outline) }
  return { values: valuesIn(of.checks), outline: outlineOf(of.checks) }
}

const written = new WeakMap<readonly OutlineLine[], Piece>()

/** Thousands of outcomes that came with one page have a few outlines between them. */
function pieceOf(outline: readonly OutlineLine[]): Piece {
  const known = written.get(outline) ?? piece(JSON.stringify(outline))
  written.set(outline, known)
  return known
}

/** A way that check lines can go, one line after the other; what its lines say, values found aside, is a piece. */
type Way = { readonly says: OutlineLine; readonly on: Way[]; outline?: Piece }

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

function isAlike(says: OutlineLine, line: CheckLine): boolean {
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
function findsAlike({ found: names }: OutlineLine, { found }: CheckLine): boolean {
  if (names === undefined || found === undefined) return names === found
  let at = 0
  for (const name in found) if (name !== names[at++]) return false
  return at === names.length
}

/** The check lines again; without an outline they are all in `checks`. */
export function checksFrom(checks: string, outline: string | null): readonly CheckLine[] {
  if (outline === null) return JSON.parse(checks) as readonly CheckLine[]
  return checksAgain(JSON.parse(checks) as readonly Found[string][], JSON.parse(outline) as readonly OutlineLine[])
}
