import type { DeskTx } from '#electron/desk/desk-store.ts'
import type { TestDesk } from './desk.ts'

/** What is thrown where a process would have died. */
export class Crash extends Error {}

/**
 * A desk whose process dies at the n-th step: every call of a port is two steps, before and after it took
 * effect. Once dead it stays dead, whatever the code above tries. `steps()` tells how many were made.
 */
export function mortal(desk: TestDesk, dieAt: number): { readonly desk: TestDesk; readonly steps: () => number } {
  let step = 0
  const tick = () => {
    step += 1
    if (step >= dieAt) throw new Crash(`at step ${step}`)
  }
  const core = watched(desk.core, tick, ['submit', 'recall', 'events'])
  const transaction = async <T>(work: (tx: DeskTx) => Promise<T>): Promise<T> => {
    tick()
    const result = await desk.store.transaction((tx) => work(mortalTx(tx, tick)))
    tick()
    return result
  }
  const store = watched(desk.store, tick, ['task'], { transaction })
  return { desk: { ...desk, core, store }, steps: () => step }
}

function mortalTx({ tasks, memory, notices, batches, threads, replica }: DeskTx, tick: () => void): DeskTx {
  return {
    tasks: watched(tasks, tick, ['put']),
    memory: watched(memory, tick, ['remember']),
    notices: watched(notices, tick, ['add', 'settle']),
    batches: watched(batches, tick, ['put', 'putItem']),
    threads: watched(threads, tick, ['put']),
    replica: watched(replica, tick, ['take']),
  }
}

/** The same port, ticking before and after each of the named calls; `instead` stands in for some of its members. */
function watched<P extends object>(
  port: P,
  tick: () => void,
  names: readonly (keyof P & string)[],
  instead: Partial<P> = {},
): P {
  const get = (target: P, name: string | symbol): unknown => {
    if (name in instead) return instead[name as keyof P]
    const member: unknown = target[name as keyof P]
    if (typeof member !== 'function') return member
    const call = member.bind(target) as (...args: readonly unknown[]) => Promise<unknown>
    if (!(names as readonly (string | symbol)[]).includes(name)) return call
    return async (...args: readonly unknown[]) => {
      tick()
      const result = await call(...args)
      tick()
      return result
    }
  }
  return new Proxy(port, { get: (target, name) => get(target, name) })
}
