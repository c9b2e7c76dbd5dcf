import { describe, expect, it } from 'vitest'
import { dossierWith } from '#test/kit/dossier.ts'
import { AZIENDA, dossierOf, saluto, sure, testDesk } from '#test/kit/desk.ts'
import { decidedOn } from './decided-on.ts'
import { createDraft } from './drafts.ts'
import { queueTask } from './queueing.ts'
import { syncOnce } from './sync.ts'

const then = dossierWith({ oggi: '2026-11-20' })

/** A desk with one request decided, whose core remembers what it was decided on. */
async function decided(remembers = true) {
  const desk = testDesk()
  const answers = { nome: 'Anna', formale: 'NO' }
  const { id } = sure(await createDraft(desk, { service: saluto.id, azienda: AZIENDA, answers }))
  sure(await queueTask(desk, id))
  await syncOnce(desk, { eager: true, onChange: () => undefined })
  const decision = { service: saluto.id, version: 1, esito: 'accolta', checks: [], changes: [] } as const
  const request = { service: saluto.id, version: 1, answers }
  const settled = { request, settlement: { decision, dossier: then } }
  if (remembers) desk.core.settled = async () => ({ ok: true, value: settled })
  return { desk, id }
}

describe('What a request is read with', () => {
  it('is what was known when it was decided', async () => {
    const { desk, id } = await decided()

    expect(sure(await decidedOn(desk, id))).toBe(then)
  })

  it('is what is known now, when the core cannot tell', async () => {
    const { desk, id } = await decided(false)

    expect(sure(await decidedOn(desk, id))).toEqual(dossierOf(AZIENDA))
  })

  it('is what is known now, while nobody has decided', async () => {
    const desk = testDesk()
    const { id } = sure(await createDraft(desk, { service: saluto.id, azienda: AZIENDA }))

    expect(sure(await decidedOn(desk, id))).toEqual(dossierOf(AZIENDA))
  })

  it('is nothing, for a request that is not there', async () => {
    expect(await decidedOn(testDesk(), 'x')).toMatchObject({ ok: false, failure: { code: 'unknown-task' } })
  })
})
