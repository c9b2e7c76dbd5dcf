import { afterEach, beforeEach, expect, it } from 'vitest'
import { archiveWith, type TestArchive } from '#test/kit/archive.ts'
import { ROSSI } from '#test/kit/dossier.ts'
import { portfolio } from './queries/portfolio.ts'

let archive: TestArchive
beforeEach(async () => {
  archive = await archiveWith()
})
afterEach(() => archive.remove())

it('The dossier feed finds whose companies somebody’s are by indexes, however many others there are', () => {
  const query = portfolio(archive.core, { who: ROSSI, oggi: '2026-11-23', after: '', limit: 20 })
  const { sql, parameters } = query.compile()
  const plan = archive.raw.prepare(`explain query plan ${sql}`).all(...parameters) as { detail: string }[]
  const steps = plan.map(({ detail }) => detail)
  expect(steps.join('\n')).toMatch(/SEARCH s USING INDEX subdeleghe_per_delegato/)
  expect(steps.join('\n')).toMatch(/SEARCH c USING INDEX soggetti_per_codice/)
  expect(steps.filter((step) => /^SCAN [a-z] /.test(`${step} `))).toEqual([])
})
