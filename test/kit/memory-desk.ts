import type { Page } from '#electron/desk/company.ts'
import type { Counts, DeskStore, DeskTx, Remembered } from '#electron/desk/desk-store.ts'
import type { TaskFilter } from '#electron/desk/task-filter.ts'
import { followAttempt, memoryBatchesOn, memoryBatchReads, type KeptBatches } from './memory-batches.ts'
import { rowOf, TASK_STATES, type Task, type TaskRow } from '#electron/desk/task.ts'

type Content = KeptBatches & {
  readonly tasks: Map<string, Task>
  readonly memory: Map<string, unknown>
  readonly notices: Set<string>
}

/** The desk's store in memory: what outlives a "crash" of the desk in tests, and the yardstick of the contract suite. */
export class MemoryDesk implements DeskStore {
  #content: Content = {
    tasks: new Map(),
    memory: new Map(),
    notices: new Set(),
    batches: new Map(),
    items: new Map(),
  }
  #queue: Promise<unknown> = Promise.resolve()

  transaction<T>(work: (tx: DeskTx) => Promise<T>): Promise<T> {
    const run = async () => {
      const copy: Content = {
        tasks: new Map(this.#content.tasks),
        memory: new Map(this.#content.memory),
        notices: new Set(this.#content.notices),
        batches: new Map(this.#content.batches),
        items: new Map(this.#content.items),
      }
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
    const order = filter.text || filter.order !== 'updated' ? 'createdAt' : 'updatedAt'
    const key = (task: Task) => `${task[order]} ${task.id}`
    const found = this.all().filter(fitting(filter))
    found.sort((a, b) => (key(a) < key(b) ? 1 : -1))
    const from = after === undefined ? found : found.filter((task) => key(task) < after)
    const rows = from.slice(0, limit)
    const last = rows.at(-1)
    const next = from.length > limit && last !== undefined ? { next: key(last) } : {}
    return Promise.resolve({ rows: rows.map(rowOf), total: found.length, ...next })
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

  nextDue(core: string) {
    const due = this.all().flatMap((task) => (task.state === 'queued' && mayGoTo(task, core) ? (task.dueAt ?? []) : []))
    return Promise.resolve(due.sort()[0])
  }

  #inState(state: Task['state']): number {
    return this.all().filter((task) => task.state === state).length
  }
}

function txOn(content: Content): DeskTx {
  const { tasks, memory, notices } = content
  const among = (state: Task['state']) => [...tasks.values()].filter((task) => task.state === state)
  return {
    tasks: {
      get: async (id) => tasks.get(id),
      put: async (task) => {
        if (!tasks.has(task.id)) followAttempt(content, task)
        tasks.set(task.id, task)
      },
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
      sending: async (limit) => among('sending').slice(0, limit),
      twin: async ({ id, service, azienda, chiave }) =>
        [...among('queued'), ...among('sending'), ...among('sent')].find(
          (other) =>
            other.id !== id && other.service === service && other.azienda === azienda && other.chiave === chiave,
        )?.id,
    },
    batches: memoryBatchesOn(content),
    memory: {
      recall: async (name) => memory.get(name) as Remembered[typeof name] | undefined,
      remember: async (name, value) => void memory.set(name, value),
    },
    notices: {
      add: async (task) => void notices.add(task),
      take: async (limit) => {
        const taken = [...notices].slice(0, limit)
        for (const id of taken) notices.delete(id)
        return taken.flatMap((id) => {
          const task = tasks.get(id)
          return task ? [rowOf(task)] : []
        })
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

function fitting({ states, esito, service, azienda, unread, text }: TaskFilter): (task: Task) => boolean {
  const wanted = text?.toLowerCase()
  const tests: readonly ((task: Task) => boolean)[] = [
    ({ state }) => states?.includes(state) ?? true,
    ({ outcome }) => esito === undefined || outcome?.esito === esito,
    (task) => service === undefined || task.service === service,
    (task) => azienda === undefined || task.azienda === azienda,
    ({ read }) => unread === undefined || read !== unread,
    (task) => wanted === undefined || `${task.ragioneSociale} ${task.azienda}`.toLowerCase().includes(wanted),
  ]
  return (task) => tests.every((test) => test(task))
}
