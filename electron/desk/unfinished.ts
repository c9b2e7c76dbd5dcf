import { now, type Desk } from './desk.ts'
import type { Undertaking, Unfinished } from './undertaking.ts'

/** Keeps what is under way, durably, so that who comes back is told what was cut. */
export type Undertakings = {
  /** Remembers it until the function that is given back is called: it is over, however it ended. */
  begin(undertaking: Undertaking): Promise<() => Promise<void>>
  /** What was under way when the studio was last closed, and nobody has put away yet. */
  left(): Promise<readonly Unfinished[]>
  /** Puts some away: they were read. */
  forget(ids: readonly string[]): Promise<void>
}

type Parts = Pick<Desk, 'store' | 'clock' | 'ids'>

/** Of a studio that has just been opened: whatever it remembers was cut the last time. `changed` hears all that is under way now. */
export async function undertakingsOf(
  { store, clock, ids }: Parts,
  changed: (underWay: readonly Undertaking[]) => void = () => undefined,
): Promise<Undertakings> {
  let underWay: readonly Unfinished[] = []
  const be = (now: readonly Unfinished[]) => changed((underWay = now))
  let cut = (await store.memory.recall('underWay')) ?? []
  const change = (how: (kept: readonly Unfinished[]) => readonly Unfinished[]) =>
    store.transaction(async ({ memory }) => {
      await memory.remember('underWay', how((await memory.recall('underWay')) ?? []))
    })
  const without = (gone: readonly string[]) => (kept: readonly Unfinished[]) =>
    kept.filter(({ id }) => !gone.includes(id))
  return {
    begin: async (undertaking) => {
      const one = { ...undertaking, id: ids.next(), at: now({ clock }) }
      const over = () => be(without([one.id])(underWay))
      be([...underWay, one])
      await change((kept) => [...kept, one]).catch((error: unknown) => {
        over() // nobody is given anything to end it with
        throw error
      })
      return () => {
        over()
        return change(without([one.id]))
      }
    },
    left: () => Promise.resolve(cut),
    forget: async (gone) => {
      cut = without(gone)(cut)
      await change(without(gone))
    },
  }
}
