import { dossier as readDossier } from '#core/domain/dossier.ts'
import { compose } from '#core/forms/compose.ts'
import type { Loose } from '#core/forms/loose.ts'
import { complaints } from '#core/forms/schema.ts'
import { decide } from './decide.ts'
import type { AnyService } from './define.ts'
import { nextAfter } from './next.ts'

/** One golden case, as its JSON file holds it: `expect` names only what the case is about. */
export type Case = {
  readonly why: string
  readonly service?: string
  readonly dossier: unknown
  readonly answers: Loose
  readonly expect: {
    readonly esito: 'accolta' | 'non-accolta'
    readonly asked?: readonly string[]
    readonly given?: readonly string[]
    readonly invalid?: readonly string[]
    /** Blocking checks that failed, in order. */
    readonly failed?: readonly string[]
    /** Checks that only warn and did. */
    readonly warned?: readonly string[]
    readonly notRun?: readonly string[]
    readonly changes?: readonly unknown[]
    /** Requests suggested after it, each with its code, service and answers. */
    readonly next?: readonly unknown[]
  }
}

/** Reads one case the way desk, embedded core and remote core all do, so the three can never disagree. Throws on a broken dossier. */
export function judge(service: AnyService, { answers, dossier: raw }: Case) {
  const read = readDossier(raw)
  if (!read.ok) throw new TypeError(read.failure)
  const dossier = read.value
  const mask = compose(service.sheet.form, dossier, answers)
  const decision = decide(service, answers, dossier)
  const { esito, checks, changes } = decision
  const failing = checks.filter((c) => c.result === 'non-superata')
  return {
    esito,
    asked: mask.asked.map((a) => a.name),
    given: mask.given.map((g) => g.name),
    invalid: Object.keys(complaints(mask)),
    failed: failing.filter((c) => c.weight === 'blocca').map((c) => c.code),
    warned: failing.filter((c) => c.weight === 'avvisa').map((c) => c.code),
    notRun: checks.filter((c) => c.result === 'non-eseguita').map((c) => c.code),
    changes,
    next: nextAfter(service, answers, dossier, decision),
  }
}

/** Fields no page shows: the mistake a form made of data can hide. */
export function orphans({ sheet: { form } }: AnyService): string[] {
  const shown = new Set(form.pages.flatMap((p) => p.fields))
  return Object.keys(form.fields).filter((name) => !shown.has(name))
}
