import { instant } from '#core/kernel/clock.ts'
import { ofParked } from './avviso.ts'
import { never, now, type Desk } from './desk.ts'
import type { DeskTx } from './desk-store.ts'
import { moved, type Task } from './task.ts'

/** The core's answer where no delega leads from who asks to the company, or no longer. */
export const NOT_ALLOWED = 'non-autorizzato'

/** How often a service that has no day yet, or a company without a delega, is asked for again. */
const SEVERAL_HOURS = 6 * 3_600_000 // ms

export function inSeveralHours(from: Date): string {
  return instant(new Date(from.getTime() + SEVERAL_HOURS))
}

/**
 * Parks what was to go to the core about companies whose delega has ended. What may have arrived already is left to be
 * asked for again: the core answers it whatever became of the delega.
 */
export async function parkEnded(
  { core, clock }: Pick<Desk, 'core' | 'clock'>,
  { tasks, notices }: DeskTx,
  aziende: ReadonlySet<string>,
): Promise<readonly string[]> {
  const mayGo = ({ core: to = core.id, inDoubt }: Task) => to === core.id && inDoubt === undefined
  const waiting = (await tasks.openOf([...aziende])).filter((task) => task.state === 'queued' && mayGo(task))
  const parked = waiting.map((task) => ({
    ...moved(task, 'parked', now({ clock })),
    failure: never(NOT_ALLOWED),
    dueAt: inSeveralHours(clock.now()),
  }))
  await tasks.putAll(parked)
  await notices.add(...parked.map(ofParked))
  return parked.map(({ id }) => id)
}

/** Whether it was parked for want of a delega. */
export function isForbidden({ state, failure }: Pick<Task, 'state' | 'failure'>): boolean {
  return state === 'parked' && failure?.code === NOT_ALLOWED
}

/** What was parked for want of a delega comes back at once where the delega is there again. */
export async function hastenAgain(
  { clock }: Pick<Desk, 'clock'>,
  { tasks }: DeskTx,
  aziende: ReadonlySet<string>,
): Promise<boolean> {
  const at = now({ clock })
  const back = (await tasks.openOf([...aziende])).filter(
    (task) => isForbidden(task) && task.dueAt !== undefined && task.dueAt > at,
  )
  await tasks.putAll(back.map((task) => ({ ...task, dueAt: at })))
  return back.length > 0
}
