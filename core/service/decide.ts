import type { Change } from '#core/domain/change.ts'
import type { Dossier } from '#core/domain/dossier.ts'
import { answersOf, compose, type Mask } from '#core/forms/compose.ts'
import { unworded } from '#core/forms/known/unworded.ts'
import type { Loose } from '#core/forms/loose.ts'
import { complaints } from '#core/forms/schema.ts'
import type { AnyService, Check, Found } from './define.ts'

export type CheckResult = 'superata' | 'non-superata' | 'non-eseguita'

export type CheckLine = {
  readonly code: string
  readonly weight: 'blocca' | 'avvisa'
  readonly result: CheckResult
  readonly field?: string
  readonly found?: Found
}

export type Esito = 'accolta' | 'non-accolta'

export type Decision = {
  readonly esito: Esito
  readonly checks: readonly CheckLine[]
  readonly changes: readonly Change[]
}

/** The first line of every istruttoria (common check C07): the mask, composed again by who decides, is complete. */
export const DATI_COMPLETI = 'dati-completi'

/**
 * The whole istruttoria, pure: the same at the desk (a forecast), in the core (the decision) and on old
 * dossiers (a replay). Every check leaves a line, passed ones too; changes are described, never applied.
 */
export function decide(service: AnyService, typed: Loose, dossier: Dossier): Decision {
  return judge(service, maskOf(service, typed, dossier), dossier)
}

/**
 * The mask that an istruttoria judges. Replies to inquiries follow from the answers, so no mask may depend on them: it
 * is the same before they are asked and in a replay. Nobody reads it, so its options have no words.
 */
export function maskOf({ sheet }: AnyService, typed: Loose, dossier: Dossier): Mask {
  return compose(sheet.form, unasked(dossier), typed, unworded)
}

/** The answers of that mask, for whoever does not judge it. */
export function answersTo({ sheet }: AnyService, typed: Loose, dossier: Dossier): Loose {
  return answersOf(sheet.form, unasked(dossier), typed)
}

function unasked(dossier: Dossier): Dossier {
  return dossier.riscontri.length === 0 ? dossier : { ...dossier, riscontri: [] }
}

/** The istruttoria on a mask that `maskOf` gave: for who needs the answers before all of the dossier is known. */
export function judge(service: AnyService, mask: Mask, dossier: Dossier): Decision {
  const complete = completeness(mask)
  if (complete.result === 'non-superata') return refusal([complete, ...service.checks.map(notRun)])
  const checks = [complete, ...run(service, mask.answers, dossier)]
  const refused = checks.some((line) => line.weight === 'blocca' && line.result === 'non-superata')
  return refused
    ? refusal(checks)
    : { esito: 'accolta', checks, changes: service.operations(mask.answers as never, dossier) }
}

function refusal(checks: readonly CheckLine[]): Decision {
  return { esito: 'non-accolta', checks, changes: [] }
}

function completeness(mask: Mask): CheckLine {
  const missing = Object.keys(complaints(mask))
  const [first] = missing
  return first === undefined
    ? { code: DATI_COMPLETI, weight: 'blocca', result: 'superata' }
    : {
        code: DATI_COMPLETI,
        weight: 'blocca',
        result: 'non-superata',
        field: first,
        found: { campi: missing.join(', ') },
      }
}

function run(service: AnyService, answers: Loose, dossier: Dossier): CheckLine[] {
  const stopped = new Set<string>()
  return service.checks.map((check) => {
    const line = check.after?.some((earlier) => stopped.has(earlier)) ? notRun(check) : judged(check, answers, dossier)
    if (line.result !== 'superata') stopped.add(check.code)
    return line
  })
}

function notRun({ code, weight }: Check<never>): CheckLine {
  return { code, weight, result: 'non-eseguita' }
}

function judged({ code, weight, field, verify }: Check<never>, answers: Loose, dossier: Dossier): CheckLine {
  const { passed, found } = verify(answers as never, dossier)
  const result = passed ? 'superata' : 'non-superata'
  return { code, weight, result, ...(field !== undefined && { field }), ...(found && { found }) }
}
