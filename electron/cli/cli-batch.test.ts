import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { TestCli } from '#test/kit/cli.ts'

const DEMO = resolve(import.meta.dirname, '../../test/fixtures/demo-studio')
const AZIENDA = '94569838900'

let cli: TestCli
beforeEach(() => {
  cli = new TestCli()
})
afterEach(() => cli.remove())

it('asks one thing for a list of companies, and tells what of the list it did not know', async () => {
  await cli.init()
  await cli.run('import', join(DEMO, 'deleghe.csv'))
  const list = join(cli.home, 'aziende.txt')
  writeFileSync(list, `Le Fanfare\t${AZIENDA}\n${AZIENDA}\nsolo un nome\n`)
  const sets = ['nuovaPec=nuova@pec.example', 'confermaPec=nuova@pec.example', 'dichiarazione=sì']
  const how = ['--service', 'variazione-pec-aziendale', '--companies', list]

  const kept = await cli.json('batch', ...how)
  expect(kept).toMatchObject({ code: 1, json: { queued: 0, kept: 1, items: [{ reason: { code: 'incomplete' } }] } })

  const queued = await cli.json('batch', ...how, ...sets.flatMap((set) => ['--set', set]))
  expect(queued).toMatchObject({
    code: 1,
    json: {
      queued: 1,
      repeated: 1,
      strangers: [{ line: 3, why: 'senza-codici' }],
      items: [{ azienda: AZIENDA, stand: 'in-coda' }],
    },
  })
})
