import type { Desk } from '#electron/desk/desk.ts'
import { takeOutcomes } from '#electron/desk/tell.ts'
import type { TaskRow } from '#electron/desk/task.ts'

const TAKEN = 500

/** Takes the outcomes nobody was told of: who is shown them here is not notified again by the app. */
export async function takeNews({ store }: Pick<Desk, 'store'>): Promise<readonly TaskRow[]> {
  const all: TaskRow[] = []
  for (;;) {
    const some = await store.transaction((tx) => takeOutcomes(tx, TAKEN))
    if (some.length === 0) return all
    all.push(...some)
  }
}
