import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CompiledQuery } from 'kysely'
import { between } from '#core/engine/sede.ts'
import { archiveWith, type TestArchive } from '#test/kit/archive.ts'
import { dossierWith } from '#test/kit/dossier.ts'
import { keepForOperators } from './operators-indexes.ts'
import { decidedWithin, outcomesOfSede, refusedOfSede, searchOfSede } from './queries/sede.ts'

let archive: TestArchive
beforeAll(async () => {
  archive = await archiveWith([dossierWith()])
  // an archive that is not served has none of these
  expect(archive.raw.prepare("select 1 from sqlite_master where name like 'requests_per_%'").all()).toEqual([])
  await keepForOperators(archive.core)
  await keepForOperators(archive.core)
})
afterAll(() => archive.remove())

const year = { sede: '5000', ...between('2026-01-01', '2026-12-31') }
const after = { receivedAt: '2026-11-23T08:00:00.000Z', id: 'x' }

function steps({ sql, parameters }: CompiledQuery): readonly string[] {
  const plan = archive.raw.prepare(`explain query plan ${sql}`).all(...parameters) as { detail: string }[]
  return plan.map(({ detail }) => detail)
}

it.each([
  ['the newest', {}, 'requests_per_data'],
  ['the next page', { after }, 'requests_per_data'],
  ['a company', { azienda: '01234567897' }, 'requests_per_azienda'],
  ['a matricola', { matricola: '4912345631' }, 'requests_per_azienda'],
  ['a protocollo', { protocollo: 'ST-2026-0000001' }, 'protocollo=?'],
])('What an operatore looks up goes by an index: %s', (_, looked, index) => {
  const plan = steps(searchOfSede(archive.core, { ...year, limit: 50, ...looked }).compile())
  expect(plan.join('\n')).toContain(index)
  // what one company asked may be sorted; what a whole Sede did may not
  const slow = 'azienda' in looked || 'protocollo' in looked ? /^SCAN/ : /^SCAN|TEMP B-TREE/
  expect(plan.filter((step) => slow.test(step))).toEqual([])
})

it('Figures read only the requests of their period', () => {
  for (const query of [
    outcomesOfSede(archive.core, year),
    refusedOfSede(archive.core, year),
    decidedWithin(archive.core, year, [1, 60]),
  ]) {
    const plan = steps(query.compile())
    expect(plan.join('\n')).toContain('requests_per_data')
    expect(plan.filter((step) => step.startsWith('SCAN'))).toEqual([])
  }
})
