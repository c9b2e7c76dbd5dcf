import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { EMBEDDED } from '#core/service/settings.ts'
import { sqliteAttachments } from '#electron/store/sqlite-attachments.ts'
import { openWorkspace } from '#electron/store/workspace/open-workspace.ts'
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

/** What the file of that hash is called where it is shown for each of those. */
async function calledFor(hash: string, ...aziende: readonly string[]): Promise<readonly unknown[]> {
  const opened = await openWorkspace(cli.folder, { passphrase: cli.passphrase ?? '' })
  if (!opened.ok) throw new Error(opened.failure.code)
  const attachments = sqliteAttachments(opened.value.archive)
  const found = await Promise.all(aziende.map((azienda) => attachments.list([hash], azienda)))
  await opened.value.close()
  return found.map(([file]) => file?.nome)
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

it('gives a file the name it was added by for the company, or for that of the draft', async () => {
  const { json: draft } = await cli.json('draft', 'variazione-pec-aziendale', '--azienda', AZIENDA)
  const content = '%PDF-1.7 quietanza'
  const { json } = await cli.json('attach', file('senza.pdf', content))
  const hash = String(json['value'])

  await cli.run('attach', file('della-bozza.pdf', content), '--draft', String(draft['id']))
  expect(await calledFor(hash, AZIENDA, 'ALTRA')).toEqual(['della-bozza.pdf', 'senza.pdf'])
  await cli.run('attach', file('per-lei.pdf', content), '--azienda', AZIENDA)
  expect(await calledFor(hash, AZIENDA, 'ALTRA')).toEqual(['per-lei.pdf', 'senza.pdf'])
})

it('keeps no file for a company or a draft that is not there', async () => {
  const path = file('quietanza.pdf', '%PDF-1.7 quietanza')
  const company = await cli.run('attach', path, '--azienda', '00000000000')
  expect(company.err).toContain('L’azienda 00000000000 non è in archivio')
  expect((await cli.run('attach', path, '--draft', 'boh')).err).toContain('Questo Smart-Task non esiste')
  expect((await cli.run('attach', path, '--azienda', AZIENDA, '--draft', 'boh')).code).toBe(2)
})

it('asks only in the name of who may', async () => {
  const wrong = await cli.run('draft', 'variazione-pec-aziendale', '--azienda', AZIENDA, '--as', 'RSSMRA80A01H501U')
  expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('Studio Bellincastro')])
})
