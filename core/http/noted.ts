import type { FastifyRequest } from 'fastify'
import type { Identity } from '#core/access/identity.ts'
import { deed, type AuditNote } from '#core/audit/entry.ts'
import { noted } from '#core/audit/log.ts'
import type { RouteName } from '#core/contract/routes.ts'
import { instant } from '#core/kernel/clock.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, type Result } from '#core/kernel/result.ts'
import { ABOUT, type Thing } from './about.ts'
import type { Core } from './core.ts'
import { ACTIONS, isGuarded } from './gate.ts'

/** As much of any call as the register wants. */
export type AnyCall = { readonly identity: Identity | undefined; readonly trace: string }

type AnyAbout = (call: AnyCall, given: unknown) => readonly Thing[]

/** What the register is told of an answered call; of one that threw there is no answer. */
export function notesOf(
  core: Core,
  name: RouteName,
  call: AnyCall,
  given: Result<unknown, Failure> | undefined,
): readonly AuditNote[] {
  if (!isGuarded(name)) return []
  const about = ABOUT[name] as AnyAbout
  const things = about(call, given?.ok ? given.value : undefined)
  return notesOn(core, call, { action: ACTIONS[name], things }, given)
}

/** Notes of what was done before are not written again, unless the first time they could not be. */
export async function unwritten(
  { register }: Pick<Core, 'register'>,
  notes: readonly AuditNote[],
  given: Result<unknown, Failure> | undefined,
): Promise<readonly AuditNote[]> {
  const step = notes.find(({ object }) => object.startsWith('passo:'))
  if (given === undefined || !('repeat' in given) || step === undefined) return notes
  const written = await register.page(0, 1, { object: step.object, outcome: 'riuscita' })
  return written.length > 0 ? [] : notes
}

/** Of each thing, that somebody did that with it and how it went. */
export function notesOn(
  { engine }: Pick<Core, 'engine'>,
  { identity, trace }: AnyCall,
  { action, things }: { readonly action: AuditNote['action']; readonly things: readonly Thing[] },
  given: Result<unknown, Failure> | undefined,
): readonly AuditNote[] {
  const at = instant(engine.clock.now())
  return things.map(([on, id]) => {
    const what = deed({ at, who: identity, action, on, id, trace })
    return given === undefined ? { ...what, outcome: 'fallita' } : noted(what, given)
  })
}

/** Whoever is known and tried what he may not is noted; a stranger is for the log, lest he fill the register. */
export function notesOfTurnedAway(
  core: Core,
  name: RouteName,
  { id: trace, identity }: FastifyRequest,
  failure: Failure,
): readonly AuditNote[] {
  if (!isGuarded(name) || identity === undefined || failure.code !== 'non-autorizzato') return []
  return notesOn(core, { identity, trace }, { action: ACTIONS[name], things: [['core', name]] }, no(failure))
}
