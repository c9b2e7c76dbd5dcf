import { randomUUID } from 'node:crypto'
import { EventEmitter, once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { systemClock } from '#core/kernel/clock.ts'
import { createDraft } from '#electron/desk/drafts.ts'
import type { Desk } from '#electron/desk/desk.ts'
import { syncState } from '#electron/desk/line.ts'
import { releaseSending } from '#electron/desk/pump.ts'
import { queueTask } from '#electron/desk/queueing.ts'
import { syncOnce } from '#electron/desk/sync.ts'
import { AZIENDA, saluto, sure, testDesk } from '#test/kit/desk.ts'
import { lineTo } from '#test/kit/line.ts'
import { stranger, type Stranger } from '#test/kit/stranger.ts'
import { wireWith, type TestWire } from '#test/kit/wire.ts'
import { remoteCore } from './remote-core.ts'

/**
 * What stands between desk and core: lets all through, cuts answers in the middle, keeps the call to itself, or gives the first answer
 * of a batch and the others only once the desk has told an outcome.
 */
type Way = 'good' | 'cut' | 'closed' | 'bit by bit'

let wire: TestWire
let between: Stranger
let way: Way = 'good'
/** Says `told` when the desk has told an outcome. */
let telling: EventEmitter
beforeEach(async () => {
  wire = await wireWith({ services: [saluto] })
  way = 'good'
  telling = new EventEmitter()
  between = await stranger(({ path, headers, body }, reply) => {
    const asked = Object.fromEntries(Object.entries(headers).filter(([name]) => ASKS.has(name))) as Record<
      string,
      string
    >
    if (way === 'closed') reply.destroy()
    else
      void wire.ask(path, { headers: asked, ...(body !== '' && { body }) }).then(async (told) => {
        const text = await told.text()
        reply.writeHead(told.status, Object.fromEntries([...told.headers].filter(([name]) => KEPT.has(name))))
        if (way === 'bit by bit' && path.endsWith('/lotto')) await bitByBit(reply, text)
        else if (way !== 'cut') reply.end(text)
        else reply.write(text.slice(0, text.length / 2), () => reply.destroy())
      })
  })
})
afterEach(async () => {
  await between.close()
  await wire.remove()
})

async function bitByBit(reply: ServerResponse, text: string): Promise<void> {
  const [first = '', ...others] = text.split(/(?<=\n)/)
  reply.write(first)
  await once(telling, 'told')
  reply.end(others.join(''))
}

const KEPT = new Set(['content-type', 'scrittoio-protocollo', 'retry-after', 'scrittoio-manutenzione'])
const ASKS = new Set(['content-type', 'scrittoio-protocollo', 'authorization', 'accept'])
const eagerly = { eager: true, onChange: () => undefined }

function deskThere() {
  return { ...testDesk(), ids: { next: () => randomUUID() as string }, core: remoteCore(lineTo(between.url)) }
}

async function queued(desk: Desk, nome: string): Promise<string> {
  const draft = { service: 'saluto', azienda: AZIENDA, answers: { nome, formale: 'NO' } }
  const { id } = sure<{ id: string }>(await createDraft(desk, draft))
  sure(await queueTask(desk, id))
  return id
}

const decided = async (desk: Desk) => {
  const news = await desk.core.events(0, 100)
  return news.ok ? news.value.events.flatMap(({ outcome }) => outcome?.id ?? []).sort() : news
}

it('has each request decided once, also when the answer to all of them was cut', async () => {
  const desk = deskThere()
  const ids = [await queued(desk, 'Ada'), await queued(desk, 'Eva'), await queued(desk, 'rifiutata')]
  way = 'cut'
  expect((await syncOnce(desk, eagerly)).failure).toMatchObject({ code: 'linea-interrotta' })
  expect(desk.store.all()).toMatchObject(ids.map(() => ({ state: 'queued', inDoubt: true, core: between.url })))

  way = 'good'
  await syncOnce(desk, eagerly)

  expect(desk.store.all().map(({ outcome }) => outcome?.esito)).toEqual(['accolta', 'accolta', 'non-accolta'])
  expect(await decided(desk)).toEqual([...ids].sort())
})

it('tells the outcomes of the first ones while the others are still being answered', async () => {
  const desk = deskThere()
  const first = await queued(desk, 'Ada')
  await queued(desk, 'Eva')
  way = 'bit by bit'
  const onChange = (ids: readonly string[]) => {
    const isOver = desk.store.all().some(({ id, state }) => ids.includes(id) && id === first && state === 'done')
    if (isOver) telling.emit('told')
  }

  expect((await syncOnce(desk, { eager: true, onChange })).failure).toBeUndefined()

  expect(desk.store.all()).toMatchObject([{ state: 'done' }, { state: 'done' }])
  expect(await decided(desk)).toHaveLength(2)
})

it('sends again what a killed process was sending, and it is decided once', async () => {
  const desk = deskThere()
  const id = await queued(desk, 'Ada')
  const task = (await desk.store.task(id))!
  await desk.core.submit([task.parcel!])
  await desk.store.transaction(({ tasks }) => tasks.put({ ...task, state: 'sending', core: between.url }))

  await releaseSending(desk)
  await syncOnce(desk, eagerly)

  expect(await desk.store.task(id)).toMatchObject({ state: 'done' })
  expect(await decided(desk)).toEqual([id])
})

it('loses nothing while the way is closed', async () => {
  const desk = deskThere()
  const id = await queued(desk, 'Ada')
  way = 'closed'
  for (let tries = 0; tries < 3; tries += 1) await syncOnce(desk, eagerly)
  expect(await desk.store.task(id)).toMatchObject({ state: 'queued', attempts: 3 })

  way = 'good'
  await syncOnce(desk, eagerly)

  expect(await decided(desk)).toEqual([id])
})

it('A maintenance is known beforehand; what is queued while it lasts waits, and goes when it is over', async () => {
  const desk = deskThere()
  const announce = async (fromMinutes: number, untilMinutes: number) => {
    const at = (minutes: number) => new Date(systemClock.now().getTime() + minutes * 60_000).toISOString()
    const window = { dal: at(fromMinutes), al: at(untilMinutes) }
    expect((await wire.ask('/v1/manutenzione', { as: 'capo', json: window })).status).toBe(200)
    return window
  }
  const ahead = await announce(60, 90)
  await syncOnce(desk, eagerly)
  expect((await syncState(desk, { syncing: false })).maintenance).toEqual(ahead)

  const under = await announce(-1, 30)
  const id = await queued(desk, 'Ada')
  expect((await syncOnce(desk, eagerly)).failure).toMatchObject({ code: 'manutenzione' })
  expect(await syncState(desk, { syncing: false })).toMatchObject({ maintenance: under, queued: 1, parked: 0 })
  const task = await desk.store.task(id)
  expect(Date.parse(task?.dueAt ?? '') - desk.clock.now().getTime()).toBeGreaterThan(29 * 60_000)

  await wire.ask('/v1/manutenzione/annullamento', { as: 'capo', method: 'POST' })
  expect((await syncOnce(desk, eagerly)).failure).toBeUndefined()
  expect((await desk.store.task(id))?.state).not.toBe('queued')
  expect(await syncState(desk, { syncing: false })).not.toHaveProperty('maintenance')
})
