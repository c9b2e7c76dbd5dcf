import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CommunicationFilter } from '#core/engine/communications/communications.ts'
import { archiveWith, type TestArchive } from '#test/kit/archive.ts'
import { communicationsListed } from './listed.ts'

let archive: TestArchive
beforeEach(async () => {
  archive = await archiveWith()
})
afterEach(() => archive.remove())

function planOf(filter: CommunicationFilter): readonly string[] {
  const after = { at: '2026-11-23T09:00:00.000Z', id: 'x' }
  const { sql, parameters } = communicationsListed(archive.core, { ...filter, after, limit: 50 }).compile()
  const plan = archive.raw.prepare(`explain query plan ${sql}`).all(...parameters) as { detail: string }[]
  return plan.map(({ detail }) => detail)
}

it.each<readonly [string, CommunicationFilter]>([
  ['comunicazioni_della_sede', { sede: '7000' }],
  ['comunicazioni_della_sede_per_stato', { sede: '7000', stato: 'aperta' }],
  ['comunicazioni_del_mittente', { mittente: 'RSSMRA80A01H501U' }],
])('a list goes along %s, in its order, whatever the archive holds', (index, filter) => {
  const plan = planOf(filter)
  expect(plan.some((step) => step.includes(`SEARCH c USING INDEX ${index} `))).toBe(true)
  expect(plan.filter((step) => /SCAN|TEMP B-TREE/.test(step))).toEqual([])
})
