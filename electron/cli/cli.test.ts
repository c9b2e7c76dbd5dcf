import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { setLine } from '#electron/desk/line.ts'
import { sqliteDesk } from '#electron/store/sqlite-desk.ts'
import { openWorkspace } from '#electron/store/workspace/open-workspace.ts'
import { placesOf } from '#electron/store/workspace/places.ts'
import { TestCli } from '#test/kit/cli.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const DEMO = join(ROOT, 'test/fixtures/demo-studio')
const AZIENDA = '94569838900'
const complete = ['nuovaPec=nuova@pec.example', 'confermaPec=nuova@pec.example', 'dichiarazione=sì']

let cli: TestCli
beforeEach(() => {
  cli = new TestCli()
})
afterEach(() => cli.remove())

const sets = (answers: readonly string[]) => answers.flatMap((answer) => ['--set', answer])
const draft = async (...answers: readonly string[]) =>
  (await cli.json('draft', 'variazione-pec-aziendale', '--azienda', AZIENDA, ...sets(answers))).json['id'] as string

async function withWorkspace(): Promise<void> {
  await cli.init()
  await cli.run('import', join(DEMO, 'deleghe.csv'))
}

it('takes a request from a file to its outcome', async () => {
  expect((await cli.init()).code).toBe(0)
  const imported = await cli.json('import', join(DEMO, 'deleghe.csv'))
  expect(imported).toMatchObject({ code: 1, json: { files: [{ kind: 'deleghe', rejectedTotal: 1 }] } })
  const found = await cli.json('companies', '--search', 'fanfare')
  expect(found.json).toMatchObject({ total: 1, rows: [{ codiceFiscale: AZIENDA, inDelega: true }] })

  const id = await draft(...complete)
  expect((await cli.json('forecast', id)).json).toMatchObject({ forecast: true, esito: 'accolta' })
  expect(await cli.json('queue', id)).toMatchObject({ code: 0, json: { queued: 1 } })
  expect((await cli.json('list', '--state', 'queued')).json).toMatchObject({ total: 1 })
  const synced = await cli.json('sync')

  expect(synced).toMatchObject({ code: 0, json: { outcomes: [{ id, esito: 'accolta' }], state: { queued: 0 } } })
  expect((await cli.json('sync')).json).toMatchObject({ outcomes: [] })
  const shown = await cli.run('show', 'ST-2026-1')
  expect(shown.out).toContain('Accolta')
  expect(shown.out).toContain('✓ La nuova PEC è diversa da quella attuale')
  expect(shown.out).toContain('→ Indirizzo PEC dell’azienda cambiato in nuova@pec.example')
})

it('tells what a draft lacks, and changes it by its id', async () => {
  await withWorkspace()
  const id = await draft('nuovaPec=nuova@pec.example')

  const queued = await cli.run('queue', id)
  expect(queued.code).toBe(1)
  expect(queued.out).toContain('confermaPec: Questo dato serve per inviare la richiesta.')

  const changed = await cli.json('draft', id, ...sets(complete))
  expect(changed.json).toMatchObject({ id, missing: {}, answers: { dichiarazione: true } })
  expect((await cli.run('queue', '--all')).code).toBe(0)
})

it('lists what a field may be, takes it by a fragment of its name, and writes every answer as Italy does', async () => {
  await withWorkspace()
  const asked = ['draft', 'revoca-delega-intermediario', '--azienda', AZIENDA, ...sets(['decorrenza=30/11/2026'])]
  const lacking = await cli.run(...asked)
  expect(lacking.out).toContain('decorrenza = 30/11/2026 ')
  expect(lacking.out).toMatch(/motivo = ….*\n(.*\n)* +FINE_MANDATO +Fine/)

  const told = await cli.run(...asked, ...sets(['motivo=fine', 'presaVisione=sì']))
  expect(told.out).toContain('motivo = FINE_MANDATO ')
  expect(told.out).toContain('presaVisione = sì ')
  expect(told.out).not.toMatch(/\n +FINE_MANDATO +Fine/)
})

it('makes no draft of answers it cannot read', async () => {
  await withWorkspace()

  const wrong = await cli.run('draft', 'variazione-pec-aziendale', '--azienda', AZIENDA, '--set', 'pecNuova=x')

  expect(wrong).toMatchObject({ code: 2, out: '' })
  expect(wrong.err).toContain('nuovaPec')
  expect((await cli.json('list')).json).toMatchObject({ total: 0 })
})

it('reads days as Italians write them and picks an option by a fragment of it', async () => {
  await cli.init()
  await cli.run('import', join(DEMO, 'deleghe.csv'), join(DEMO, 'note-di-rettifica.csv'))

  const args = [
    'ricalcolo-nota-rettifica',
    '--azienda',
    AZIENDA,
    '--set',
    'nota=06/2026',
    '--set',
    'variazioneIl=1/9/2026',
  ]
  const { json } = await cli.json('draft', ...args)

  expect(json['answers']).toMatchObject({ nota: '2948718018|2026-06|2026-08-26', variazioneIl: '2026-09-01' })
})

it('refuses politely while the app holds the workspace', async () => {
  await cli.init()
  const held = await openWorkspace(cli.folder, { passphrase: cli.passphrase ?? '' })
  if (!held.ok) throw new Error(held.failure.code)

  expect(await cli.run('list')).toEqual({
    code: 3,
    out: '',
    err: 'Lo spazio di lavoro è aperto in un altro programma.\n',
  })

  await held.value.close()
  expect((await cli.run('list')).code).toBe(0)
})

it.each([
  ['no workspace', async () => undefined, 6],
  [
    'a wrong passphrase',
    async () => {
      await cli.init()
      cli.passphrase = 'sbagliata'
    },
    4,
  ],
  [
    'no passphrase and nobody to ask',
    async () => {
      await cli.init()
      cli.passphrase = undefined
    },
    4,
  ],
  [
    'a damaged archive',
    async () => {
      await cli.init()
      writeFileSync(placesOf(cli.folder).archive, Buffer.alloc(8192, 7))
    },
    5,
  ],
])('ends with its own code on %s, in words and in JSON', async (_what, spoil, code) => {
  await spoil()

  const inWords = await cli.run('list')
  expect(inWords).toMatchObject({ code, out: '' })
  expect(inWords.err).toMatch(/\.\n$/)
  expect(await cli.json('list')).toMatchObject({ code, json: { ok: false, message: inWords.err.trimEnd() } })
})

it.each([
  [['volare']],
  [['list', '--volare']],
  [['list', '--state', 'volante']],
  [['list', '--limit', 'tanti']],
  [['import']],
  [['import', 'a.csv', '--kind', 'boh']],
  [['queue']],
  [['show']],
  [['companies', '--scope', 'mie']],
  [['init', '--studio', 'BLLTTV83M65A944X', '--nome', 'Studio']],
])('takes %j for misuse, and says how it is written', async (argv) => {
  const { code, err } = await cli.run(...argv)

  expect(code).toBe(2)
  expect(err.length).toBeGreaterThan(20)
})

it('keeps the line closed by choice, and opens it when told', async () => {
  await withWorkspace()
  await cli.run('queue', await draft(...complete))
  const opened = await openWorkspace(cli.folder, { passphrase: cli.passphrase ?? '' })
  if (!opened.ok) throw new Error(opened.failure.code)
  await setLine({ store: sqliteDesk(opened.value.archive.db) }, false)
  await opened.value.close()

  expect(await cli.json('sync')).toMatchObject({ code: 1, json: { failure: { code: 'offline-by-choice' } } })
  expect(await cli.json('sync', '--online')).toMatchObject({ code: 0, json: { outcomes: [{ esito: 'accolta' }] } })
})

it('reads the passphrase from a file, or asks whoever sits there', async () => {
  cli.passphrase = undefined
  const file = join(cli.home, 'passphrase.txt')
  writeFileSync(file, 'cavallo batteria graffetta\n')
  await cli.run('init', '--studio', 'BLLTTV83M65A944G', '--nome', 'Studio', '--passphrase-file', file)

  expect((await cli.run('list', '--passphrase-file', file)).code).toBe(0)
  cli.typed = 'cavallo batteria graffetta'
  expect((await cli.run('list')).code).toBe(0)
})

it('explains itself in Italian, every command of it', async () => {
  const { out } = await cli.run('help')
  const documented = readFileSync(join(ROOT, 'docs/cli.md'), 'utf8')

  for (const [, name = ''] of out.matchAll(/^ {2}([a-z]+) {2,}/gm)) {
    expect((await cli.run(name, '--help')).out).toContain(`scrittoio ${name}`)
    expect(documented, `docs/cli.md on ${name}`).toContain(`scrittoio ${name}`)
  }
  expect(out).toContain('Codici di uscita')
})

it('runs as a program, by Node alone', () => {
  const env = { ...process.env, SCRITTOIO_WORKSPACE: cli.folder, SCRITTOIO_PASSPHRASE: cli.passphrase }
  const services = spawnSync(process.execPath, [join(ROOT, 'electron/cli/main.ts'), 'services', '--json'], { env })
  const missing = spawnSync(process.execPath, [join(ROOT, 'electron/cli/main.ts'), 'list'], { env })

  expect((JSON.parse(String(services.stdout)) as { services: object[] }).services).toHaveLength(17)
  expect(missing.status).toBe(6)
})
