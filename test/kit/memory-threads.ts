import { endOf, startOf } from '#core/kernel/days.ts'
import { placeOfRow, type ThreadFilter, type ThreadReads, type Threads } from '#electron/desk/messages/thread-store.ts'
import { folded, spellingsOf, typedWords } from '#electron/store/search-terms.ts'
import { stateOf, threadRow, type OutgoingState, type Thread } from '#electron/desk/messages/thread.ts'

export type KeptThreads = { readonly threads: Map<string, Thread> }

type Parts = { readonly onRead: (id: string) => void }

/** `onRead` does what SQLite's trigger does when one is read. */
export function memoryThreadsOn({ threads }: KeptThreads, { onRead }: Parts): Threads {
  return {
    get: async (id) => threads.get(id),
    put: async (thread) => {
      const before = threads.get(thread.id)
      threads.set(thread.id, { ...thread, passi: merged(before, thread) })
      if (before?.read === false && thread.read) onRead(thread.id)
    },
    due: async (now, limit, core) =>
      [...threads.values()]
        .filter(({ uscita, core: at = core }) => uscita?.dueAt !== undefined && uscita.dueAt <= now && at === core)
        .sort((one, other) => (turn(one) < turn(other) ? -1 : 1))
        .slice(0, limit),
    hasten: async (now) => {
      for (const thread of threads.values())
        if ((thread.uscita?.dueAt ?? '') > now)
          threads.set(thread.id, { ...thread, uscita: { ...thread.uscita!, dueAt: now } })
    },
  }
}

export function memoryThreadReads(content: () => KeptThreads): ThreadReads {
  const all = () => [...content().threads.values()]
  const out = (stato: OutgoingState) => all().filter(({ uscita, discarded }) => !discarded && uscita?.stato === stato)
  return {
    get: async (id) => content().threads.get(id),
    list: async ({ filter, after, limit }) => {
      const way = filter.oldestFirst ? 1 : -1
      const found = all()
        .filter(fits(filter))
        .map(threadRow)
        .sort((one, other) => way * (placeOfRow(one) < placeOfRow(other) ? -1 : 1))
      const from = found.filter((row) => after === undefined || (way === 1) === placeOfRow(row) > after)
      const rows = from.filter((row) => placeOfRow(row) !== after).slice(0, limit)
      const last = rows.at(-1)
      return { rows, total: found.length, ...(from.length > limit && last && { next: placeOfRow(last) }) }
    },
    counts: async () => ({
      unread: all().filter(({ read }) => !read).length,
      queued: out('in-coda').length,
      parked: out('ferma').length,
    }),
  }
}

export function firstDueThread({ threads }: KeptThreads, to: string): readonly string[] {
  return [...threads.values()].flatMap(({ uscita, core = to }) => (core === to ? (uscita?.dueAt ?? []) : []))
}

const turn = ({ uscita, id }: Thread) => `${uscita?.dueAt ?? ''} ${uscita?.queuedAt ?? ''} ${id}`

/** A step that is there stays as it is. */
function merged(before: Thread | undefined, { passi }: Thread): Thread['passi'] {
  const known = new Map([...passi, ...(before?.passi ?? [])].map((step) => [step.n, step]))
  return [...known.values()].sort((one, other) => one.n - other.n)
}

function fits(filter: ThreadFilter): (thread: Thread) => boolean {
  const { states, oggetto, azienda, matricola, unread, from, to, text = '' } = filter
  const words = typedWords(text)
  const tests: readonly ((thread: Thread) => boolean)[] = [
    (thread) => states?.includes(stateOf(thread)) ?? true,
    (thread) => oggetto === undefined || `${thread.oggetto ?? ''}/`.startsWith(`${oggetto}/`),
    (thread) => azienda === undefined || thread.azienda === azienda,
    (thread) => matricola === undefined || thread.matricola === matricola,
    ({ read }) => unread === undefined || read !== unread,
    ({ updatedAt }) => from === undefined || updatedAt >= startOf(from),
    ({ updatedAt }) => to === undefined || updatedAt < endOf(to),
    (thread) => words.every((word) => hasWord(wordsIn(thread), word)),
  ]
  return (thread) => tests.every((test) => test(thread))
}

/** One that begins so, or the letters of a form one after the other. */
function hasWord(said: readonly string[], word: string): boolean {
  const all = ` ${said.join(' ')} `
  const [begun = '', dotted] = spellingsOf(word)
  return all.includes(` ${begun.trim()}`) || (dotted !== undefined && all.includes(` ${dotted.replaceAll('.', ' ')} `))
}

function wordsIn({ ragioneSociale, azienda, protocollo, uscita, passi }: Thread): readonly string[] {
  const said = [ragioneSociale, azienda, protocollo, uscita?.testo, ...passi.map(({ testo }) => testo)]
  return folded(said.join(' ')).split(/[^\p{L}\p{N}]+/u)
}
