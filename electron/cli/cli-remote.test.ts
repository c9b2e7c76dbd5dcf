import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { no, ok } from '#core/kernel/result.ts'
import { services } from '#core/services/registry.ts'
import { testAccess } from '#test/kit/access.ts'
import { TestCli } from '#test/kit/cli.ts'
import { wireWith, type TestWire } from '#test/kit/wire.ts'

const DELEGHE = resolve(import.meta.dirname, '../../test/fixtures/demo-studio/deleghe.csv')
const STUDIO = 'BLLTTV83M65A944G'
const TOKEN = 'sct_segretissimo'
const AZIENDA = '94569838900'
const company = {
  azienda: {
    codiceFiscale: AZIENDA,
    ragioneSociale: 'Circolo',
    naturaGiuridica: 'associazione',
    registroImprese: { iscritta: false },
    pec: 'vecchia@pec.example',
  },
  posizioni: [{ matricola: '5071453894', stato: 'attiva', dal: '2020-01-01' }],
  deleghe: [{ id: 'd1', matricola: '5071453894', tipo: 'intermediario', delegato: STUDIO, dal: '2021-01-01' }],
}
const authenticate = async (bearer: string) =>
  bearer === TOKEN
    ? ok({ soggetto: STUDIO, ruoli: ['contribuente' as const] })
    : no({ code: 'non-autenticato', retry: 'never' as const })

let cli: TestCli
let wire: TestWire
beforeEach(async () => {
  cli = new TestCli()
  wire = await wireWith({ companies: [company], services, parts: { access: () => ({ ...testAccess, authenticate }) } })
  await cli.init()
  await cli.run('import', DELEGHE)
})
afterEach(async () => {
  await wire.remove()
  cli.remove()
})

async function queuedPec(pec: string): Promise<string> {
  const sets = [`nuovaPec=${pec}`, `confermaPec=${pec}`, 'dichiarazione=sì'].flatMap((answer) => ['--set', answer])
  const { json } = await cli.json('draft', 'variazione-pec-aziendale', '--azienda', AZIENDA, ...sets)
  await cli.run('queue', String(json['id']))
  return String(json['id'])
}

async function remote(token = TOKEN) {
  cli.pipes = `${token}\n`
  return cli.json('core', 'remoto', wire.url, '--token', '-')
}

const taskOf = async (id: string) => (await cli.json('show', id)).json['task'] as Record<string, unknown>

it('goes from the core in the program to one elsewhere and back, and keeps everything', async () => {
  const early = await queuedPec('prima@pec.example')
  expect((await cli.json('sync')).json).toMatchObject({ outcomes: [{ id: early, esito: 'accolta' }] })

  const late = await queuedPec('dopo@pec.example')
  const draft = await cli.json('draft', 'variazione-pec-aziendale', '--azienda', AZIENDA)
  expect(await remote()).toMatchObject({
    code: 0,
    json: { cores: [{ id: 'locale' }, { id: wire.url, isChosen: true, access: { kind: 'token' } }] },
  })
  expect((await cli.json('sync')).json).toMatchObject({
    outcomes: [{ id: late, core: wire.url, esito: expect.any(String) as string }],
    state: { core: 'remote', where: wire.url, line: 'online', queued: 0 },
  })
  expect(await taskOf(early)).toMatchObject({ state: 'done', core: 'locale' })

  expect((await cli.json('core', 'locale')).json).toMatchObject({ cores: [{ id: 'locale', isChosen: true }, {}] })
  const again = await queuedPec('ancora@pec.example')
  expect((await cli.json('sync')).json).toMatchObject({ outcomes: [{ id: again }], state: { core: 'embedded' } })
  expect(await taskOf(late)).toMatchObject({ state: 'done', core: wire.url })
  expect(await taskOf(String(draft.json['id']))).toMatchObject({ state: 'draft' })

  await cli.run('core', 'remoto', wire.url)
  expect((await cli.json('sync')).json).toMatchObject({ outcomes: [], state: { line: 'online', elsewhere: 0 } })
})

it('keeps everything in the queue while nobody is let in, and sends it when he is', async () => {
  const id = await queuedPec('nuova@pec.example')
  expect(await remote('scaduto')).toMatchObject({ code: 7, json: { failure: { code: 'accesso-scaduto' } } })
  expect(await cli.json('sync')).toMatchObject({ code: 7, json: { failure: { code: 'accesso-scaduto' } } })
  expect(await taskOf(id)).toMatchObject({ state: 'queued', failure: { code: 'accesso-scaduto' } })
  expect((await taskOf(id))['inDoubt']).toBeUndefined()

  await remote()

  expect((await cli.json('sync')).json).toMatchObject({ outcomes: [{ id }] })
})

it('never writes the token anywhere but into the encrypted file', async () => {
  await remote()
  const outputs = [await cli.run('core'), await cli.run('core', '--json'), await cli.run('sync', '--json')]
  await wire.stop()
  outputs.push(await cli.run('sync'), await cli.run('core', 'remoto', wire.url))

  expect(outputs.map(({ code }) => code)).toEqual([0, 0, 0, 7, 7])
  expect(JSON.stringify(outputs)).not.toContain('segretissimo')
  expect(wire.log.join('')).not.toContain('segretissimo')
  const files = readdirSync(cli.home, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  expect(files.length).toBeGreaterThan(1)
  for (const { parentPath, name } of files)
    expect(readFileSync(join(parentPath, name)).includes('segretissimo')).toBe(false)
})

it.each([
  [['core', 'remoto', 'http://core.example'], 'https'],
  [['core', 'remoto'], 'core remoto <indirizzo>'],
  [['core', 'remoto', 'https://core.example', '--token', 'sct_in_chiaro'], 'non si scrive nel comando'],
  [['core', 'altrove'], 'core locale'],
])('refuses %j', async (words, why) => {
  const { code, err } = await cli.run(...words)
  expect([code, err]).toEqual([2, expect.stringContaining(why)])
})
