import type { Dossier } from '#core/domain/dossier.ts'
import { holds } from '#core/forms/condition.ts'
import type { FormDef } from '#core/forms/definition.ts'
import type { Loose } from '#core/forms/loose.ts'
import { complaints } from '#core/forms/schema.ts'
import { maskOf, type CheckLine } from './decide.ts'
import type { AnyService, Check, Verdict } from './define.ts'

/**
 * What refuses a request whatever completes it: the blocking checks that fail on the dossier and on answers that are
 * already there and right. One that looks at an answer still to come says nothing yet, nor does any that comes after it.
 */
export function foreseen(service: AnyService, typed: Loose, dossier: Dossier): readonly CheckLine[] {
  const mask = maskOf(service, typed, dossier)
  const wrong = complaints(mask)
  const right = Object.fromEntries(Object.entries(mask.answers).filter(([name]) => !Object.hasOwn(wrong, name)))
  const settled = watched(right, service.sheet.form, dossier)
  const passed = new Set<string>()
  const lines: CheckLine[] = []
  for (const check of service.checks) {
    if (check.after?.some((earlier) => !passed.has(earlier))) continue
    const verdict = verdictOn(settled, check, dossier)
    if (verdict?.passed === true) passed.add(check.code)
    else if (verdict && check.weight === 'blocca') lines.push(failed(check, verdict))
  }
  return lines
}

/** The verdict of a check that looks only at those answers; `undefined` of one that looks further. */
function verdictOn(settled: Loose, { verify }: Check<never>, dossier: Dossier): Verdict | undefined {
  try {
    return verify(settled as never, dossier)
  } catch (error) {
    if (error === STILL_TO_COME) return undefined
    throw error
  }
}

const STILL_TO_COME = new Error('An answer that is still to come was looked at')

/**
 * Answers that cannot be looked beyond: to read one that is still to come, or to ask which there are, ends the reading.
 * A field that they hide already has none.
 */
function watched(answers: Loose, { fields }: FormDef, dossier: Dossier): Loose {
  const beyond = () => {
    throw STILL_TO_COME
  }
  const hidden = (name: string) => {
    const when = Object.hasOwn(fields, name) ? fields[name]?.when : undefined
    return when !== undefined && !holds(when, settled, dossier)
  }
  const read = (all: Loose, name: string | symbol): unknown => {
    if (typeof name === 'string' && Object.hasOwn(all, name)) return all[name]
    return typeof name === 'string' && hidden(name) ? undefined : beyond()
  }
  const settled = new Proxy(answers, { get: read, has: beyond, ownKeys: beyond })
  return settled
}

function failed({ code, weight, field }: Check<never>, { found }: Verdict): CheckLine {
  return { code, weight, result: 'non-superata', ...(field !== undefined && { field }), ...(found && { found }) }
}
