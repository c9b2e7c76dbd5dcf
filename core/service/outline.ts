import type { CheckLine } from './decide.ts'
import type { Found } from './define.ts'

/** A check line without what it found, of which only the names: requests of a service that go the same way have these alike. */
export type OutlineLine = Omit<CheckLine, 'found'> & { readonly found?: readonly string[] }

export function outlined({ code, weight, result, field, found }: CheckLine): OutlineLine {
  return { code, weight, result, ...(field !== undefined && { field }), ...(found && { found: Object.keys(found) }) }
}

/** The values that check lines found, one after the other. */
export function valuesIn(checks: readonly CheckLine[]): readonly Found[string][] {
  const values: Found[string][] = []
  for (const { found } of checks) for (const name in found) values.push(found[name] as Found[string])
  return values
}

/** What check lines are: those of an outline, with what they found. */
export type InOutline = { readonly outline: readonly OutlineLine[]; readonly found: readonly Found[string][] }

type WithChecks = { readonly checks: readonly CheckLine[] }

/** Where the check lines of a value come from: who keeps them in outline need not take them apart once more. */
const origins = new WeakMap<WithChecks, InOutline>()

export function originOf(of: WithChecks): InOutline | undefined {
  return origins.get(of)
}

/**
 * The same value with its check lines, which are made when somebody looks at them: of the thousands that arrive at once few are
 * read. Throws where there are fewer values than names.
 */
export function withChecks<Value extends object>(value: Value, from: InOutline): Value & WithChecks {
  if (from.found.length < namesIn(from.outline)) throw new Error(TOO_FEW)
  let made: readonly CheckLine[] | undefined
  const whole = Object.defineProperty(value, 'checks', {
    enumerable: true,
    get: () => (made ??= checksAgain(from.found, from.outline)),
  }) as Value & WithChecks
  origins.set(whole, from)
  return whole
}

const TOO_FEW = 'a decision with fewer values than its outline names'

const named = new WeakMap<readonly OutlineLine[], number>()

function namesIn(outline: readonly OutlineLine[]): number {
  const known = named.get(outline) ?? outline.reduce((sum, { found = [] }) => sum + found.length, 0)
  named.set(outline, known)
  return known
}

/** The check lines again; throws where there are fewer values than names. */
export function checksAgain(found: readonly Found[string][], outline: readonly OutlineLine[]): readonly CheckLine[] {
  let at = 0
  return outline.map(({ found: names, ...line }) => {
    if (names === undefined) return line
    const values: Record<string, Found[string]> = {}
    for (const name of names) {
      const value = found[at++]
      if (value === undefined) throw new Error(TOO_FEW)
      values[name] = value
    }
    return { ...line, found: values }
  })
}
