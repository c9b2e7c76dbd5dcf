import { fillDemo, readDemo, type DemoStudio } from '#electron/backend/demo-studio.ts'
import { importerOf } from '#electron/backend/importer.ts'
import { openDesk } from '#electron/backend/open-desk.ts'
import type { Clock } from '#core/kernel/clock.ts'
import type { Suggestion } from '#core/service/suggestion.ts'
import type { Desk } from '#electron/desk/desk.ts'
import { syncOnce } from '#electron/desk/sync.ts'
import type { Task } from '#electron/desk/task.ts'
import { createWorkspace } from '#electron/store/workspace/create-workspace.ts'
import { openWorkspace, type Workspace } from '#electron/store/workspace/open-workspace.ts'
import { switchable } from './line.ts'
import { DOMANI, OGGI } from './plan.ts'
import { queueAll, type Queued } from './queue-all.ts'
import { chain, example, tally, type Tally } from './tally.ts'

const PASSPHRASE = 'demo' // everything in it is invented
const ONE_DAY = 86_400_000 // ms

export type Say = (text: string) => void

export type Run = {
  readonly tally: Tally
  readonly tasks: readonly Task[]
  readonly attempts: number
  readonly accolta: Task | undefined
  readonly nonAccolta: Task | undefined
  /** An outcome that suggests what to ask next. */
  readonly chain: { readonly task: Task; readonly steps: readonly Suggestion[] } | undefined
}

type Place = {
  readonly folder: string
  readonly demo: string
  readonly clock: (studio: DemoStudio) => Clock
  readonly say: Say
}

/** The main job from end to end, in a fresh workspace, over a line that fails and comes back; then the day after. */
export async function runDemo({ folder, demo, clock: clockOf, say }: Place): Promise<Run> {
  const studio = await readDemo(demo)
  if (studio === undefined) throw new Error(`the demo studio is not in ${demo}`)
  const days = calendar(clockOf(studio))
  const workspace = await fresh(folder, studio, days.clock)
  const line = switchable()
  const desk = await openDesk(workspace, { clock: days.clock, report: (error) => say(String(error)), line: line.over })
  try {
    say(`Importo i file di ${studio.studio.denominazione}: ${String(studio.files.length)} file…`)
    await fillDemo({ desk, importer: importerOf(workspace, desk), workspace }, studio)
    const today = await queueAll(desk, OGGI)
    say(`Senza linea ho messo in coda ${waiting(today)}.`)
    const attempts = await tryInVain(desk, today.ids, say)
    line.restore()
    say('Il core risponde: sincronizzo.')
    await syncOnce(desk, { eager: true, onChange: () => undefined })
    line.cut()
    days.turn()
    const tomorrow = await queueAll(desk, DOMANI)
    say(`Il giorno dopo, su ciò che gli esiti hanno cambiato, e di nuovo senza linea: altre ${waiting(tomorrow)}.`)
    line.restore()
    await syncOnce(desk, { eager: true, onChange: () => undefined })
    return await picture(workspace, desk, { ids: [...today.ids, ...tomorrow.ids], attempts })
  } finally {
    await workspace.close()
  }
}

function waiting({ ids, kept }: Queued): string {
  return `${String(ids.length)} richieste${kept > 0 ? `; ${String(kept)} restano in bozza` : ''}`
}

/** The clock, and the leaf that can be turned to the next day. */
function calendar(clock: Clock) {
  let days = 0
  return {
    clock: { now: () => new Date(clock.now().getTime() + days * ONE_DAY) },
    turn: () => {
      days += 1
    },
  }
}

async function fresh(folder: string, { studio }: DemoStudio, clock: Clock): Promise<Workspace> {
  const made = await createWorkspace(folder, { studio, passphrase: PASSPHRASE, demo: true }, clock)
  if (!made.ok) throw new Error(`the workspace cannot be made: ${made.failure.code}`)
  const opened = await openWorkspace(folder, { passphrase: PASSPHRASE })
  if (!opened.ok) throw new Error(`the workspace cannot be opened: ${opened.failure.code}`)
  return opened.value
}

/** Two exchanges with a core that does not answer: everything stays in the queue, with the hour of its next try. */
async function tryInVain(desk: Desk, ids: readonly string[], say: Say): Promise<number> {
  for (const round of [1, 2]) {
    const { failure } = await syncOnce(desk, { eager: true, onChange: () => undefined })
    const { states } = await desk.store.counts()
    say(
      `Tentativo ${String(round)}: ${failure === undefined ? 'riuscito' : 'il core non risponde'}; in coda restano ${String(states.queued)} richieste.`,
    )
  }
  const [first] = ids
  const task = first === undefined ? undefined : await desk.store.task(first)
  if (task?.dueAt !== undefined)
    say(`La prima richiesta riprova da sola alle ${hour(task.dueAt)}; tentativi finora: ${String(task.attempts)}.`)
  return task?.attempts ?? 0
}

const hour = (at: string) => new Date(at).toLocaleTimeString('it-IT', { timeZone: 'Europe/Rome' })

async function picture(
  workspace: Workspace,
  desk: Desk,
  { ids, attempts }: { readonly ids: readonly string[]; readonly attempts: number },
): Promise<Run> {
  const tasks: Task[] = []
  for (const id of ids) {
    const task = await desk.store.task(id)
    if (task !== undefined) tasks.push(task)
  }
  return {
    tally: await tally(workspace, desk, ids),
    tasks,
    attempts,
    accolta: await example(desk, 'accolta'),
    nonAccolta: await example(desk, 'non-accolta'),
    chain: await chain(desk, tasks),
  }
}
