import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { archiveWith, type TestArchive } from '#test/kit/archive.ts'
import { engineOn, submissionOf } from '#test/kit/core.ts'
import { dossierWith } from '#test/kit/dossier.ts'
import { cambio } from '#test/kit/small-service.ts'
import { ledgerIn } from '#core/store/ledger.ts'
import { replay } from './replay.ts'
import { submit } from './submit.ts'

/** The same service, whose newer version refuses an address that the older one took. */
const [first, ...others] = cambio.checks
const stricter = {
  ...cambio,
  version: 3,
  checks: [{ ...first!, verify: () => ({ passed: false, found: { trovato: 'x' } }) }, ...others],
}

let archive: TestArchive
beforeEach(async () => {
  archive = await archiveWith([dossierWith()])
  await submit(engineOn(ledgerIn(archive)), [
    submissionOf(1),
    submissionOf(2, { answers: { pec: 'vietata' } }),
    submissionOf(3),
  ])
})
afterEach(() => archive.remove())

describe('A replay', () => {
  const under = (services: readonly (typeof cambio)[], after = '', limit = 9) =>
    replay(engineOn(ledgerIn(archive), { services }), after, limit)

  it('under the same rules finds every outcome as it was', async () => {
    expect(await under([cambio])).toEqual({ replayed: 3, differing: [], unknown: [] })
  })

  it('under newer rules lists what would come out otherwise, and by which check', async () => {
    const { differing } = await under([cambio, stricter])
    expect(differing.map(({ request, then, now, check }) => [request.protocollo, then, now, check])).toEqual([
      ['ST-2026-0000001', 'accolta', 'non-accolta', 'pec-gradita'],
      ['ST-2026-0000003', 'accolta', 'non-accolta', 'pec-gradita'],
    ])
  })

  it('goes page by page, each request once', async () => {
    const page = await under([stricter], '', 2)
    const rest = await under([stricter], page.next, 2)
    expect([page.replayed, page.differing.length, rest.replayed, rest.differing.length, rest.next]).toEqual([
      2,
      1,
      1,
      1,
      undefined,
    ])
  })

  it('passes over a service that is gone, and says so', async () => {
    expect(await under([])).toEqual({ replayed: 3, differing: [], unknown: ['cambio'] })
  })
})
