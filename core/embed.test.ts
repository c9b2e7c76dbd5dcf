import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { archiveWith, type TestArchive } from '#test/kit/archive.ts'
import { engineOn, idOf, sha256, submissionOf } from '#test/kit/core.ts'
import { dossierWith, ROSSI } from '#test/kit/dossier.ts'
import { cambio } from '#test/kit/small-service.ts'
import { embed } from './embed.ts'
import { receive } from './engine/submit.ts'
import { ledgerIn } from './store/ledger.ts'
import { openArchive } from './store/open.ts'

let archive: TestArchive
const reports: unknown[] = []
const clock = { now: () => new Date('2026-11-23T09:00:00.000Z') }
const coreOn = (on: Parameters<typeof embed>[0]['archive']) =>
  embed({ archive: on, services: [cambio], clock, digest: sha256, report: (error) => void reports.push(error) })

beforeEach(async () => {
  archive = await archiveWith([dossierWith()])
  reports.length = 0
})
afterEach(() => archive.remove())

describe('The embedded core', () => {
  it('decides on arrival and tells the outcome', async () => {
    const core = coreOn(archive)
    expect(await core.submit([submissionOf(1)])).toMatchObject({ ok: true, value: [{ value: { state: 'decisa' } }] })
    const told = await core.events(ROSSI, 0, 9)
    expect(told).toMatchObject({
      ok: true,
      value: { last: 2, events: [{ kind: 'ricevuta' }, { kind: 'decisa', outcome: { esito: 'accolta' } }] },
    })
  })

  it('remembers after it was closed and opened again', async () => {
    const first = await coreOn(archive).submit([submissionOf(1)])
    await archive.close()
    const opened = await openArchive(archive.place)
    if (!opened.ok) throw new Error(opened.failure.code)
    const again = coreOn(opened.value)
    expect(await again.submit([submissionOf(1)])).toEqual(first)
    expect(await again.submit([submissionOf(2)])).toMatchObject({
      value: [{ value: { protocollo: 'ST-2026-0000002' } }],
    })
    await opened.value.close()
  })

  it('gives back what still waits, and refuses what is decided', async () => {
    const core = coreOn(archive)
    await receive(engineOn(ledgerIn(archive)), [submissionOf(1)])
    expect(await core.recall(idOf(1))).toEqual({ ok: true, value: null })
    await core.submit([submissionOf(2)])
    expect(await core.recall(idOf(2))).toMatchObject({ ok: false, failure: { code: 'gia-decisa', retry: 'never' } })
  })

  it('whose archive is gone answers that it may be asked later, and acknowledges nothing', async () => {
    const core = coreOn(archive)
    archive.raw.close()
    const later = { ok: false, failure: { code: 'archivio-non-disponibile', retry: 'later' } }
    expect(await core.submit([submissionOf(1)])).toMatchObject(later)
    expect(await core.recall(idOf(1))).toMatchObject(later)
    expect(await core.events(ROSSI, 0, 9)).toMatchObject(later)
    expect(reports).toHaveLength(3)
  })
})
