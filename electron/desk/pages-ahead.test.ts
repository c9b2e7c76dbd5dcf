import { expect, it } from 'vitest'
import { AZIENDA, testDesk } from '#test/kit/desk.ts'
import { FakeCore } from '#test/kit/fake-core.ts'
import { takeEvents } from './inbox.ts'
import type { DeskStore } from './desk-store.ts'
import { syncOnce } from './sync.ts'

const THERE = 'https://core.example'
const MANY = 1_500 // requests: three thousand events, a first page and the next, which is twice as long
const quietly = { eager: true, onChange: () => undefined }

/** A core with many outcomes of another desk, and a log of what is asked of it. */
async function coreWithMany(log: string[]) {
  const core = new FakeCore(THERE)
  const richiedente = { codiceFiscale: 'RSSMRA80A01H501U', ruolo: 'intermediario' } as const
  const asked = (n: number) => ({ id: `r${n}`, service: 'saluto', version: 1, azienda: AZIENDA, richiedente })
  await core.submit(Array.from({ length: MANY }, (_, n) => ({ ...asked(n), answers: { nome: `Ada${n}` } })))
  const events = core.events.bind(core)
  core.events = (after, limit, wanted) => {
    log.push(`asks after ${after}`)
    return events(after, limit, wanted)
  }
  return core
}

/** The same store, that says when a page is on the disk, or breaks instead. */
function watched(store: DeskStore, log: string[], breaks: () => boolean = () => false): DeskStore {
  const transaction: DeskStore['transaction'] = async (work) => {
    let page = 0
    const done = await store.transaction((tx) => {
      const remember: typeof tx.memory.remember = async (name, value) => {
        if (name.startsWith('cursor:')) page = value as number
        if (page > 0 && breaks()) throw new Error('disk full')
        await tx.memory.remember(name, value)
      }
      return work({ ...tx, memory: { ...tx.memory, remember } })
    })
    if (page > 0) log.push(`has ${page}`)
    return done
  }
  return new Proxy(store, { get: (of, name) => (name === 'transaction' ? transaction : bound(of, name)) })
}

function bound(of: DeskStore, name: string | symbol): unknown {
  const part: unknown = Reflect.get(of, name)
  return typeof part === 'function' ? (part.bind(of) as unknown) : part
}

it('asks for the next page of events before this one is written, and for none after the last', async () => {
  const log: string[] = []
  const desk = testDesk({ core: await coreWithMany(log) })

  await syncOnce({ ...desk, store: watched(desk.store, log) }, quietly)

  expect(log).toEqual(['asks after 0', 'asks after 1000', 'has 1000', 'has 3000'])
  expect((await desk.store.counts()).states.done).toBe(MANY)
})

it('drops the page that it asked for when this one could not be written, and hears all once when it can', async () => {
  const log: string[] = []
  const desk = testDesk({ core: await coreWithMany(log) })
  let isFull = true
  const store = watched(desk.store, log, () => isFull)

  await expect(syncOnce({ ...desk, store }, quietly)).rejects.toThrow('disk full')
  expect((await desk.store.counts()).states.done).toBe(0)

  isFull = false
  await syncOnce({ ...desk, store }, quietly)
  expect(log).toEqual(['asks after 0', 'asks after 1000', 'asks after 0', 'asks after 1000', 'has 1000', 'has 3000'])
  expect((await desk.store.counts()).states.done).toBe(MANY)
  expect((await desk.store.steps('r0')).map(({ state }) => state)).toEqual(['draft', 'sent', 'done'])
})

it('does not take in the page that it asked for when somebody else has heard on meanwhile', async () => {
  const log: string[] = []
  const desk = testDesk({ core: await coreWithMany(log) })
  const first = await takeEvents(desk)
  if (!first.ok || first.value.next === undefined) throw new Error('no second page')

  await syncOnce(desk, quietly)
  const late = await takeEvents(desk, first.value.next)

  expect(late).toMatchObject({ ok: true, value: { ids: [] } })
  expect((await desk.store.counts()).states.done).toBe(MANY)
  expect((await desk.store.steps(`r${MANY - 1}`)).map(({ state }) => state)).toEqual(['draft', 'sent', 'done'])
})
