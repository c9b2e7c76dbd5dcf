import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { catalogue } from '#core/services/catalogue.ts'
import { runDemo } from '#electron/cli/demo/run.ts'
import type { Task } from '#electron/desk/task.ts'

const home = mkdtempSync(join(tmpdir(), 'scrittoio-demo-test-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

it('imports a studio, queues over a dead line, and has every request decided once when it is back', async () => {
  const said: string[] = []
  const { tally, tasks, attempts, accolta, nonAccolta, chain } = await runDemo({
    folder: join(home, 'studio'),
    demo: 'test/fixtures/demo-studio',
    clock: ({ oggi }) => ({ now: () => new Date(`${oggi}T09:00:00Z`) }),
    say: (text) => said.push(text),
  })

  expect(tally).toMatchObject({ pending: 0, lost: 0, duplicated: 0, services: 17 })
  expect(catalogue.map(({ id }) => [id, esitiOf(tasks, id)])).toEqual(
    catalogue.map(({ id }) => [id, ['accolta', 'non-accolta']]),
  )
  expect(tally.companies).toBeGreaterThanOrEqual(40)
  expect(tally.positions).toBeGreaterThanOrEqual(55)
  expect(tally.queued).toBeGreaterThanOrEqual(120)
  expect(tally.accolte + tally.nonAccolte).toBe(tally.queued)
  expect(Math.min(tally.accolte, tally.nonAccolte)).toBeGreaterThan(20)
  expect(attempts).toBe(2)
  expect(accolta?.outcome?.changes).not.toEqual([])
  expect(nonAccolta?.outcome?.changes).toEqual([])
  expect(chain?.steps).not.toEqual([])
  expect(said.join('\n')).toContain('il core non risponde')
  expect(said.join('\n')).not.toContain('in bozza')
})

/** The outcomes that the requests of that service came to. */
function esitiOf(tasks: readonly Task[], service: string) {
  const found = tasks.filter((task) => task.service === service).map(({ outcome }) => outcome?.esito)
  return [...new Set(found)].sort()
}
