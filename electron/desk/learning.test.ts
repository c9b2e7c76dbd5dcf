import { expect, it, vi } from 'vitest'
import { Crash, mortal } from '#test/kit/crash.ts'
import { FakeCore } from '#test/kit/fake-core.ts'
import { AZIENDA, sure, testDesk, wait, type TestDesk } from '#test/kit/desk.ts'
import { createDraft } from './drafts.ts'
import { queueTask } from './queueing.ts'
import { recallTask } from './recall.ts'
import { syncOnce } from './sync.ts'
import { takeOutcomes } from './tell.ts'

const THERE = 'https://core.example'
const quietly = { eager: true, onChange: () => undefined }
const toldOf = (desk: TestDesk) => desk.store.transaction((tx) => takeOutcomes(tx, 100))

async function queued(desk: TestDesk, nome: string): Promise<string> {
  const draft = { service: 'saluto', azienda: AZIENDA, answers: { nome, formale: 'NO' } }
  const { id } = sure<{ id: string }>(await createDraft(desk, draft))
  sure(await queueTask(desk, id))
  return id
}

/** A desk that gives its requests ids of its own. */
function elsewhere(core: FakeCore): TestDesk {
  let born = 0
  return { ...testDesk({ core }), ids: { next: () => `elsewhere-${(born += 1)}` } }
}

/** A desk that has made some requests, and another of the same studio that has not; both in front of one core. */
async function twoDesks(...names: readonly string[]) {
  const core = new FakeCore(THERE)
  const one = testDesk({ core })
  const other = elsewhere(core)
  const ids: string[] = []
  for (const name of names) ids.push(await queued(one, name))
  await syncOnce(one, quietly)
  return { core, one, other, ids }
}

it('gives a fresh desk the requests of the studio and their outcomes, as history that nobody is told of', async () => {
  const { other, ids } = await twoDesks('Ada', 'rifiutata')

  const { ids: changed } = await syncOnce(other, quietly)

  expect(changed).toEqual(ids)
  expect(other.store.all()).toMatchObject([
    {
      ...{ id: ids[0], service: 'saluto', azienda: AZIENDA, ragioneSociale: AZIENDA, chiave: 'Ada' },
      ...{
        state: 'done',
        answers: { nome: 'Ada', formale: 'NO' },
        read: true,
        core: THERE,
        protocollo: `ST-2026-${ids[0]}`,
      },
      outcome: { esito: 'accolta' },
    },
    { id: ids[1], state: 'done', outcome: { esito: 'non-accolta' } },
  ])
  expect((await other.store.steps(ids[0]!)).map(({ state }) => state)).toEqual(['draft', 'sent', 'done'])
  expect(await toldOf(other)).toEqual([])
})

it('tells a desk of what is decided from then on, whoever asked', async () => {
  const { core, one, other } = await twoDesks('Ada')
  other.time.now = new Date('2026-11-23T09:00:00Z')
  await syncOnce(other, quietly)
  await toldOf(other)

  core.decides = false
  const id = await queued(one, 'Eva')
  await syncOnce(one, quietly)
  await syncOnce(other, quietly)
  expect(await other.store.task(id)).toMatchObject({ state: 'sent' })
  core.decideAll()
  await syncOnce(other, quietly)

  expect(await other.store.task(id)).toMatchObject({ state: 'done', read: false })
  expect((await toldOf(other)).map((row) => row.id)).toEqual([id])
})

it('asks for what was sent only where it does not have it', async () => {
  const { core, one, other } = await twoDesks('Ada', 'Eva')
  await syncOnce(other, quietly)
  const events = vi.spyOn(core, 'events')

  const own = await queued(other, 'Ugo')
  await syncOnce(other, quietly)
  expect(events.mock.calls.map(([, , wanted]) => wanted?.sent)).not.toContain(true)

  await syncOnce(one, quietly)
  expect(events.mock.lastCall?.[2]).toEqual({ sent: true })
  expect(await one.store.task(own)).toMatchObject({ state: 'done' })
})

it('learns each request once, whichever step it dies at, and goes on from there', async () => {
  const { core, other: whole } = await twoDesks('Ada', 'Eva', 'rifiutata')
  const full = mortal(whole, Number.POSITIVE_INFINITY)
  await syncOnce(full.desk, quietly)
  expect(full.steps()).toBeGreaterThan(8)

  for (let at = 1; at <= full.steps(); at += 1) {
    const desk = testDesk({ core })
    await expect(syncOnce(mortal(desk, at).desk, quietly)).rejects.toBeInstanceOf(Crash)
    await syncOnce(desk, quietly)
    expect(desk.store.all()).toEqual(whole.store.all())
  }
})

it('goes on with a request that was made at the other desk: it gives it back, and refuses another one that asks the same', async () => {
  const core = new FakeCore(THERE)
  core.decides = false
  const [one, other] = [testDesk({ core }), elsewhere(core)]
  const id = await queued(one, 'Ada')
  await syncOnce(one, quietly)
  await syncOnce(other, quietly)
  wait(other, 60)

  const draft = { service: 'saluto', azienda: AZIENDA, answers: { nome: 'Ada', formale: 'NO' } }
  const again = sure<{ id: string }>(await createDraft(other, draft))
  expect(await queueTask(other, again.id)).toMatchObject({ failure: { code: 'identical-queued', details: { id } } })
  expect(await recallTask(other, id)).toMatchObject({ ok: true, value: { state: 'recalled' } })
})
