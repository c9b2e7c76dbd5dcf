import { afterEach, beforeEach, expect, it } from 'vitest'
import { submit } from '#core/engine/submit.ts'
import { archiveWith, type TestArchive } from '#test/kit/archive.ts'
import { engineOn, submissionOf } from '#test/kit/core.ts'
import { dossierWith } from '#test/kit/dossier.ts'
import { ledgerIn } from './ledger.ts'
import { connect } from './sqlite.ts'

let archive: TestArchive
beforeEach(async () => {
  archive = await archiveWith([dossierWith()])
})
afterEach(() => archive.remove())

const protocols = () => archive.raw.prepare('select protocollo from requests order by protocollo').pluck().all()
const events = () => archive.raw.prepare('select recipient, seq from events order by recipient, seq').all()
const standing = () => archive.raw.prepare("select value from counters where name = 'protocolli 2026'").pluck().get()

it('two cores that number by turns in one archive leave no gap and number nothing twice', async () => {
  const [one, other] = [engineOn(ledgerIn(archive)), engineOn(ledgerIn(archive))]
  for (const at of [1, 3, 5]) {
    await submit(one, [submissionOf(at)])
    await submit(other, [submissionOf(at + 1)])
  }
  expect(protocols()).toEqual([1, 2, 3, 4, 5, 6].map((n) => `ST-2026-000000${n}`))
  const [{ recipient }] = events() as [{ recipient: string }]
  expect(events()).toEqual(Array.from({ length: 12 }, (_, at) => ({ recipient, seq: at + 1 })))
  expect(standing()).toBe(6)
})

it('what was numbered in a transaction that broke is numbered again', async () => {
  const engine = engineOn(ledgerIn(archive))
  await submit(engine, [submissionOf(1)])
  archive.raw.exec("create trigger full before insert on decisions begin select raise(rollback, 'full'); end")
  expect((await submit(engine, [submissionOf(2)])).ok).toBe(false)
  archive.raw.exec('drop trigger full')
  await submit(engine, [submissionOf(3)])
  expect(protocols()).toEqual(['ST-2026-0000001', 'ST-2026-0000002'])
  expect(standing()).toBe(2)
})

it('another connection that numbers in the same file is believed, not what this one remembers', async () => {
  const engine = engineOn(ledgerIn(archive))
  await submit(engine, [submissionOf(1)])
  const other = connect(archive.place.path, archive.place.key, {})
  other.prepare("update counters set value = 7 where name = 'protocolli 2026'").run()
  other.close()
  await submit(engine, [submissionOf(2)])
  expect(protocols()).toEqual(['ST-2026-0000001', 'ST-2026-0000008'])
})
