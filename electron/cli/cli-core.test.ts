import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { EMBEDDED } from '#core/service/settings.ts'
import { TestCli } from '#test/kit/cli.ts'

const DELEGHE = resolve(import.meta.dirname, '../../test/fixtures/demo-studio/deleghe.csv')
const AZIENDA = '94569838900'
const ANSWERS = ['nuovaPec=nuova@pec.example', 'confermaPec=nuova@pec.example', 'dichiarazione=sì']

let cli: TestCli
beforeEach(async () => {
  cli = new TestCli()
  await cli.init()
  await cli.run('import', DELEGHE)
})
afterEach(() => cli.remove())

async function queuedPec(): Promise<string> {
  const sets = ANSWERS.flatMap((answer) => ['--set', answer])
  const { json } = await cli.json('draft', 'variazione-pec-aziendale', '--azienda', AZIENDA, ...sets)
  await cli.run('queue', String(json['id']))
  return String(json['id'])
}

const file = (name: string, content: string | Uint8Array) => {
  const path = join(cli.home, name)
  writeFileSync(path, content)
  return path
}

it('keeps a request in the queue until its service opens, and then lets it go', async () => {
  const closed = { graduali: 'attivi', servizi: [{ servizio: 'variazione-pec-aziendale', tutti: '2099-01-15' }] }
  await cli.run('settings', '--set', file('chiuse.json', JSON.stringify({ ...EMBEDDED, attivazioni: closed })))
  const id = await queuedPec()
  await cli.run('sync')

  const waiting = await cli.run('show', id)
  expect(waiting.out).toContain('Il servizio si attiva per chi chiede il 15/01/2099')

  await cli.run('settings', '--set', file('aperte.json', JSON.stringify(EMBEDDED)))
  expect((await cli.json('sync')).json).toMatchObject({ outcomes: [{ id, esito: 'accolta' }] })
})

it('takes no settings that no core can go by', async () => {
  const wrong = await cli.run('settings', '--set', file('x.json', '{"attivazioni":{"graduali":"boh"}}'))
  expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('attivazioni.graduali')])
  expect((await cli.json('settings')).json).toMatchObject({ settings: EMBEDDED })
})

it('decides past requests again, and finds that nothing would change', async () => {
  await queuedPec()
  await cli.run('sync')
  expect((await cli.json('replay')).json).toMatchObject({ replayed: 1, differing: [], unknown: [] })
  expect((await cli.run('replay')).out).toContain('nessun esito cambierebbe')
})

it('keeps evidence by what it holds', async () => {
  const path = file('quietanza.pdf', '%PDF-1.7 quietanza')
  const { json } = await cli.json('attach', path)
  expect(String(json['value'])).toMatch(/^[\da-f]{64}$/)
  expect(json).toMatchObject({ attachments: [{ tipo: 'pdf' }] })
  expect((await cli.run('attach', file('nota.pdf', 'non è un PDF'))).err).toContain('non è un PDF')
  const long = file('lungo.pdf', `%PDF-1.7${'x'.repeat(EMBEDDED.allegati.bytes)}`)
  expect((await cli.run('attach', long)).err).toContain('un allegato può arrivare a 3 MB')
  expect((await cli.run('attach', join(cli.home, 'manca.pdf'))).err).toContain('«manca.pdf» non si può leggere')
})

it('asks only in the name of who may', async () => {
  const wrong = await cli.run('draft', 'variazione-pec-aziendale', '--azienda', AZIENDA, '--as', 'RSSMRA80A01H501U')
  expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('Studio Bellincastro')])
})
