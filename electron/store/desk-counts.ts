import type { Counts } from '#electron/desk/desk-store.ts'
import { TASK_STATES } from '#electron/desk/task.ts'
import type { DeskDb } from './desk-tables.ts'
import { countAtCores } from './queries/count-at-cores.ts'
import { countByState } from './queries/count-by-state.ts'

/** How many tasks stand where, without counting them. */
export async function deskCounts(db: DeskDb): Promise<Counts> {
  const rows = await countByState(db).execute()
  const sum = (fits: (row: (typeof rows)[number]) => boolean) => rows.filter(fits).reduce((all, { n }) => all + n, 0)
  const states = Object.fromEntries(TASK_STATES.map((state) => [state, sum((row) => row.state === state)]))
  const atCores = await countAtCores(db).execute()
  const undecided = Object.fromEntries(atCores.map(({ core, n }) => [core, n]))
  return { states: states as Counts['states'], unread: sum((row) => row.read === 0), undecided }
}
