import { afterEach, beforeEach, expect, it } from 'vitest'
import { ledgerIn } from '#core/store/ledger.ts'
import { archiveWith, type TestArchive } from '#test/kit/archive.ts'
import { engineOn, submissionOf } from '#test/kit/core.ts'
import { dossierWith } from '#test/kit/dossier.ts'
import { inlineQueue } from './inline.ts'

let archive: TestArchive
beforeEach(async () => {
  archive = await archiveWith([dossierWith()])
})
afterEach(() => archive.remove())

it('A core without a queue decides on arrival, and nothing is ever parked', async () => {
  const queue = inlineQueue(engineOn(ledgerIn(archive)))
  await queue.start()
  expect(await queue.take([submissionOf(1)])).toMatchObject({ value: [{ value: { state: 'decisa' } }] })
  expect([await queue.parked(9), await queue.resume(9)]).toEqual([[], 0])
  await queue.stop()
})
