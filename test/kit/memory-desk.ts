import { endOf, startOf } from '#core/kernel/days.ts'
import type { Page } from '#electron/desk/company.ts'
import type { Avviso, NewAvviso } from '#electron/desk/avviso.ts'
import type { Counts, DeskStore, DeskTx, Remembered, TaskStep } from '#electron/desk/desk-store.ts'
import { orderOf, type TaskFilter } from '#electron/desk/task-filter.ts'
import { followAttempt, memoryBatchesOn, memoryBatchReads, type KeptBatches } from './memory-batches.ts'
import { firstDueThread, memoryThreadReads, memoryThreadsOn, type KeptThreads } from './memory-threads.ts'
import { rowOf, TASK_STATES, type Task, type TaskRow } from '#electron/desk/task.ts'
import { folded, spellingsOf, typedWords } from '#electron/store/search-terms.ts'

type Kept = NewAvviso & { readonly n: number; readonly told: boolean; readonly seen: boolean }

type Content = KeptBatches &
  KeptThreads & {
    readonly tasks: Map<string, Task>
    readonly memory: Map<string, unknown>
    readonly notices: Map<string, Kept>
    readonly steps: Map<string, readonly TaskStep[]>
  }

/** The desk's store in memory: what outlives a "crash" of the desk in tests, and the yardstick of the contract suite. */
export class MemoryDesk implements DeskStore {
  #content: Content = {
    tasks: new Map(),
    memory: new Map(),
    notices: new Map(),
    steps: new Map(),
    batches: new Map(),
    items: new Map(),
    threads: new Map(),
  }
  #queue: Promise<unknown> = Promise.resolve()

  transaction<T>(work: (tx: DeskTx) => Promise<T>): Promise<T> {
    const run = async () => {
      const copy = copyOf(this.#content)
      const result = await work(txOn(copy))
      this.#content = copy
      return result
    }
    const result = this.#queue.then(run, run)
    this.#queue = result.catch(() => undefined)
    return result
  }

  task(id: string) {
    return Promise.resolve(this.#content.tasks.get(id))
  }

  all(): readonly Task[] {
    return [...this.#content.tasks.values()]
  }

  list({ filter, after, limit }: Parameters<DeskStore['list']>[0]): Promise<Page<TaskRow>> {
    const order = orderOf(filter) === 'updated' ? 'updatedAt' : 'createdAt'
    const way = filter.oldestFirst ? -1 : 1
    const key = (task: Task) => `${task[order]} ${task.id}`
    const found = this.all().filter(fitting(filter, this.all()))
    found.sort((a, b) => (key(a) < key(b) ? way : -way))
    const from =
      after === undefined ? found : found.filter((task) => key(task) < after === way > 0 && key(task) !== after)
    const rows = from.slice(0, limit)
    const last = rows.at(-1)
    const next = from.length > limit && last !== undefined ? { next: key(last) } : {}
    return Promise.resolve({ rows: rows.map(rowOf), total: found.length, ...next })
  }

  steps(id: string) {
    return Promise.resolve(this.#content.steps.get(id) ?? [])
  }

  chain(id: string) {
    const linked = new Set([id])
    const all = this.all().filter(({ state }) => state !== 'discarded')
    for (let size = 0; size !== linked.size;) {
      size = linked.size
      for (const task of all) {
        if (task.previous === undefined) continue
        if (linked.has(task.id)) linked.add(task.previous)
        if (linked.has(task.previous)) linked.add(task.id)
      }
    }
    return Promise.resolve(all.filter((task) => linked.has(task.id)).map((task) => task.id))
  }

  avvisi({ after = Infinity, kind, unseen, limit }: Parameters<DeskStore['avvisi']>[0]) {
    const { notices, tasks } = this.#content
    const found = [...notices.values()]
      .filter(({ n }) => n < after)
      .filter((kept) => (kind === undefined || kept.kind === kind) && !(unseen && kept.seen))
      .sort((one, other) => other.n - one.n)
    return Promise.resolve(found.slice(0, limit).map((kept) => avvisoOf(kept, tasks)))
  }

  unseen() {
    return Promise.resolve([...this.#content.notices.values()].filter(({ seen }) => !seen).length)
  }

  /** Every word is looked at in every search. */
  indexDue(): Promise<boolean> {
    return Promise.resolve(false)
  }

  counts(): Promise<Counts> {
    const states = Object.fromEntries(TASK_STATES.map((state) => [state, this.#inState(state)])) as Counts['states']
    const undecided: Record<string, number> = {}
    for (const { state, core } of this.all())
      if (core !== undefined && ['queued', 'sending', 'sent'].includes(state))
        undecided[core] = (undecided[core] ?? 0) + 1
    return Promise.resolve({ states, unread: this.all().filter(({ read }) => !read).length, undecided })
  }

  get memory() {
    return txOn(this.#content).memory
  }

  get batches() {
    return memoryBatchReads(() => this.#content)
  }

  get threads() {
    return memoryThreadReads(() => this.#content)
  }

  nextDue(core: string) {
    const due = this.all().flatMap((task) => (task.state === 'queued' && mayGoTo(task, core) ? (task.dueAt ?? []) : []))
    return Promise.resolve([...due, ...firstDueThread(this.#content, core)].sort()[0])
  }

  #inState(state: Task['state']): number {
    return this.all().filter((task) => task.state === state).length
  }
}

const copyOf = (content: Content) =>
  Object.fromEntries(Object.entries(content).map(([name, kept]) => [name, new Map(kept)])) as unknown as Content

function avvisoOf({ n, kind, azienda, at, details, deadline, seen, task }: Kept, tasks: Content['tasks']): Avviso {
  const found = task === undefined ? undefined : tasks.get(task)
  const about = { ...(details && { details }), ...(deadline && { deadline }) }
  return { n, kind, azienda, at, seen, ...about, ...(found && { row: rowOf(found) }) }
}

/** What SQLite's triggers do at each write of a task. */
function follow({ tasks, notices, steps }: Content, task: Task): void {
  const before = tasks.get(task.id)
  steps.set(task.id, wayAfter(steps.get(task.id), before, task))
  if (before?.read !== false || !task.read) return
  seenOf({ notices }, task.id)
}

function seenOf({ notices }: Pick<Content, 'notices'>, id: string): void {
  for (const kept of notices.values()) if (kept.task === id) notices.set(kept.chiave, { ...kept, seen: true })
}

function wayAfter(way: readonly TaskStep[] | undefined, before: Task | undefined, task: Task): readonly TaskStep[] {
  const { state, attempts, failure, createdAt, updatedAt } = task
  const step = { attempts, ...(failure && { failure }) }
  const known = way ?? [{ ...step, state: 'draft' as const, at: createdAt }]
  const isStep = state !== 'sending' && state !== (before?.state ?? 'draft')
  return isStep ? [...known, { ...step, state, at: updatedAt }] : known
}

function put(content: Content, task: Task): void {
  const { tasks } = content
  if (!tasks.has(task.id)) followAttempt(content, task)
  follow(content, task)
  tasks.set(task.id, task)
}

function txOn(content: Content): DeskTx {
  const { tasks, memory, notices } = content
  const mark = (ns: readonly number[] | undefined, change: Partial<Kept>) => {
    for (const kept of notices.values())
      if (ns?.includes(kept.n) ?? true) notices.set(kept.chiave, { ...kept, ...change })
  }
  const among = (state: Task['state']) => [...tasks.values()].filter((task) => task.state === state)
  return {
    tasks: {
      get: async (id) => tasks.get(id),
      getAll: async (ids) => new Map([...tasks].filter(([id]) => ids.includes(id))),
      put: async (task) => put(content, task),
      putAll: async (all) => all.forEach((task) => put(content, task)),
      due: async (now, limit, core) =>
        among('queued')
          .filter((task) => isDue(task, now) && mayGoTo(task, core))
          .sort(byQueue)
          .slice(0, limit),
      hasten: async (now) => {
        for (const task of [...among('queued'), ...among('parked')])
          if ((task.dueAt ?? '') > now) tasks.set(task.id, { ...task, dueAt: now })
      },
      returning: async (now, limit) =>
        among('parked')
          .filter((task) => isDue(task, now))
          .sort(byQueue)
          .slice(0, limit),
      openOf: async (aziende) =>
        [...among('queued'), ...among('parked')].filter(({ azienda }) => aziende.includes(azienda)),
      depart: async (ids, { core, at }) => {
        for (const id of ids) {
          const task = content.tasks.get(id)
          if (task?.state !== 'queued') continue
          put(content, { ...task, state: 'sending', updatedAt: at, attempts: task.attempts + 1, core })
        }
      },
      underway: async (ids) => among('sending').filter(({ id }) => ids.includes(id)),
      sending: async (limit) => among('sending').slice(0, limit),
      twin: async ({ id, service, azienda, chiave }) =>
        [...among('queued'), ...among('sending'), ...among('sent')].find(
          (other) =>
            other.id !== id && other.service === service && other.azienda === azienda && other.chiave === chiave,
        )?.id,
    },
    // a desk in memory keeps no archive: it has its companies from elsewhere
    replica: { take: async () => undefined, known: async () => [], forget: async () => undefined },
    batches: memoryBatchesOn(content),
    threads: memoryThreadsOn(content, { onRead: (id) => seenOf(content, id) }),
    memory: {
      recall: async (name) => memory.get(name) as Remembered[typeof name] | undefined,
      remember: async (name, value) => void memory.set(name, value),
    },
    notices: {
      add: async (...avvisi) => {
        for (const avviso of avvisi)
          if (!notices.has(avviso.chiave))
            notices.set(avviso.chiave, { ...avviso, n: notices.size + 1, told: false, seen: false })
      },
      waiting: async (limit, kind) =>
        [...notices.values()]
          .filter((kept) => !kept.told && (kind === undefined || kept.kind === kind))
          .slice(0, limit)
          .map((kept) => avvisoOf(kept, tasks)),
      settle: async (ns) => mark(ns, { told: true }),
      see: async (ns, seen = true) => {
        const changed = [...notices.values()].filter((kept) => kept.seen !== seen && (ns?.includes(kept.n) ?? true))
        mark(ns, { seen })
        return changed.map(({ n }) => n)
      },
    },
  }
}

function isDue({ dueAt }: Task, now: string): boolean {
  return dueAt !== undefined && dueAt <= now
}

function mayGoTo({ core }: Task, to: string): boolean {
  return core === undefined || core === to
}

function byQueue(a: Task, b: Task): number {
  const place = ({ dueAt = '', queuedAt = '', id }: Task) => `${dueAt} ${queuedAt} ${id}`
  return place(a) < place(b) ? -1 : 1
}

function fitting(filter: TaskFilter, all: readonly Task[]): (task: Task) => boolean {
  const { states, esito, service, azienda, unread, toMend, text, matricola, openedFrom, openedTo } = filter
  const isMended = (id: string) => all.some(({ previous, state }) => previous === id && state !== 'discarded')
  const wanted = typedWords(text ?? '')
  const tests: readonly ((task: Task) => boolean)[] = [
    ({ state }) => states?.includes(state) ?? true,
    ({ outcome }) => esito === undefined || outcome?.esito === esito,
    (task) => service === undefined || task.service === service,
    (task) => azienda === undefined || task.azienda === azienda,
    ({ read }) => unread === undefined || read !== unread,
    ({ id, outcome }) => !toMend || (outcome?.esito === 'non-accolta' && !isMended(id)),
    (task) => matricola === undefined || task.matricola === matricola,
    ({ createdAt }) => openedFrom === undefined || createdAt >= startOf(openedFrom),
    ({ createdAt }) => openedTo === undefined || createdAt < endOf(openedTo),
    (task) => wanted.every((word) => spellingsOf(word).some((one) => wordsIn(task).includes(one.trim()))),
  ]
  return (task) => tests.every((test) => test(task))
}

const wordsIn = ({ ragioneSociale, azienda, answers }: Task) =>
  folded([ragioneSociale, azienda, ...Object.values(answers)].join(' '))
