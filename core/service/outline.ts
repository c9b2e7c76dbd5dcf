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

/** Where check lines came from: who keeps them in outline need not take them apart once more. */
const origins = new WeakMap<readonly CheckLine[], InOutline>()

export function originOf(checks: readonly CheckLine[]): InOutline | undefined {
  return origins.get(checks)
}

/** The check lines again; throws where there are fewer values than names. */
export function checksAgain(found: readonly Found[string][], outline: readonly OutlineLine[]): readonly CheckLine[] {
  const checks = filled(found, outline)
  origins.set(checks, { outline, found })
  return checks
}

function filled(found: readonly Found[string][], outline: readonly OutlineLine[]): readonly CheckLine[] {
  let at = 0
  return outline.map(({ found: names, ...line }) => {
    if (names === undefined) return line
    const values: Record<string, Found[string]> = {}
    for (const name of names) {
      const value = found[at++]
      if (value === undefined) throw new Error('a decision with fewer values than its outline names')
      values[name] = value
    }
    return { ...line, found: values }
  })
}
