import type { Suggestion } from '#core/service/suggestion.ts'
import type { Desk } from '#electron/desk/desk.ts'
import { nextSteps } from '#electron/desk/next-steps.ts'
import type { Task, TaskRow, TaskState } from '#electron/desk/task.ts'
import type { Workspace } from '#electron/store/workspace/open-workspace.ts'

/** What became of the queued requests, counted in the stores. */
export type Tally = {
  readonly companies: number
  readonly positions: number
  readonly queued: number
  readonly accolte: number
  readonly nonAccolte: number
  readonly pending: number
  readonly lost: number
  readonly duplicated: number
  /** Services of which at least one request was accepted and at least one refused. */
  readonly services: number
}

const WAITING: readonly TaskState[] = ['queued', 'sending', 'sent', 'parked']

/** Counts what the desk and the core hold of these ids: nothing is taken from what the demo believes it did. */
export async function tally({ archive }: Workspace, desk: Desk, ids: readonly string[]): Promise<Tally> {
  const tasks = new Map<string, Task>()
  for (const id of ids) {
    const task = await desk.store.task(id)
    if (task !== undefined) tasks.set(id, task)
  }
  const all = [...tasks.values()]
  const decided = (esito: string) => all.filter(({ outcome }) => outcome?.esito === esito).length
  const pending = all.filter(({ state }) => WAITING.includes(state)).length
  const accolte = decided('accolta')
  const nonAccolte = decided('non-accolta')
  return {
    ...(await archiveSize(archive.core)),
    queued: ids.length,
    accolte,
    nonAccolte,
    pending,
    lost: ids.length - accolte - nonAccolte - pending,
    duplicated: await decidedTwice(archive.core),
    services: withBoth(all),
  }
}

function withBoth(tasks: readonly Task[]): number {
  const having = (esito: string) => new Set(tasks.filter((t) => t.outcome?.esito === esito).map((t) => t.service))
  const refused = having('non-accolta')
  return [...having('accolta')].filter((service) => refused.has(service)).length
}

type Core = Workspace['archive']['core']

async function archiveSize(core: Core): Promise<Pick<Tally, 'companies' | 'positions'>> {
  const companies = await core
    .selectFrom('aziende')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  const positions = await core
    .selectFrom('posizioni')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return { companies: companies.n, positions: positions.n }
}

/** Requests that were told decided more than once. */
async function decidedTwice(core: Core): Promise<number> {
  const rows = await core
    .selectFrom('events')
    .select('request')
    .where('kind', '=', 'decisa')
    .groupBy('request')
    .having(({ fn }) => fn.countAll(), '>', 1)
    .execute()
  return rows.length
}

/** The first request with that outcome whose istruttoria is worth reading: of a refused one, most checks run. */
export async function example(desk: Desk, esito: 'accolta' | 'non-accolta'): Promise<Task | undefined> {
  const { rows } = await desk.store.list({ filter: { esito }, limit: 200 })
  const found = rows.find((row: TaskRow) => row.service === 'ricalcolo-nota-rettifica') ?? rows[0]
  return found && desk.store.task(found.id)
}

/** The outcome that suggests most, and what: the beginning of a chain of requests. */
export async function chain(desk: Desk, tasks: readonly Task[]) {
  let best: { readonly task: Task; readonly steps: readonly Suggestion[] } | undefined
  for (const task of tasks) {
    const found = await nextSteps(desk, task.id)
    const steps = found.ok ? found.value : []
    if (steps.length > (best?.steps.length ?? 0)) best = { task, steps }
  }
  return best
}
