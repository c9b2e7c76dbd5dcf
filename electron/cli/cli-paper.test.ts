import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { TestCli } from '#test/kit/cli.ts'

const DEMO = resolve(import.meta.dirname, '../../test/fixtures/demo-studio')
const answers = ['nuovaPec=nuova@pec.example', 'confermaPec=nuova@pec.example', 'dichiarazione=sì']

let cli: TestCli
let id: string
const at = (name: string) => join(cli.home, name)

beforeEach(async () => {
  cli = new TestCli()
  await cli.init()
  await cli.run('import', join(DEMO, 'deleghe.csv'))
  const set = answers.flatMap((answer) => ['--set', answer])
  const { json } = await cli.json('draft', 'variazione-pec-aziendale', '--azienda', '94569838900', ...set)
  id = String(json['id'])
  await cli.run('queue', id)
  await cli.run('sync')
})
afterEach(() => cli.remove())

it('saves a receipt that verifies as a file and by its request, and is the same at every asking', async () => {
  expect(await cli.run('receipt', id, '--out', at('a.jws'))).toMatchObject({ code: 0 })
  await cli.run('receipt', id, '--out', at('b.jws'))

  expect(readFileSync(at('a.jws')).equals(readFileSync(at('b.jws')))).toBe(true)
  expect(await cli.run('verify', id)).toMatchObject({ code: 0, out: expect.stringContaining('VALIDA') as string })
  const read = await cli.run('verify', at('a.jws'))
  expect(read).toMatchObject({ code: 0 })
  expect(read.out).toContain('Esito: Accolta')
})

it('tells a receipt that was altered, a key nobody knows, and what is no receipt, each by its exit code', async () => {
  await cli.run('receipt', id, '--out', at('a.jws'))
  const [head = '', payload = '', signature = ''] = readFileSync(at('a.jws'), 'utf8').trim().split('.')
  const lied = Buffer.from(payload, 'base64url').toString().replace('"accolta"', '"non-accolta"')
  writeFileSync(at('lied.jws'), [head, Buffer.from(lied).toString('base64url'), signature].join('.'))
  writeFileSync(at('else.txt'), 'cara mamma')
  const other = { kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA', use: 'sig', dal: '2026-01-01T00:00:00.000Z' }
  const keys = { keys: [{ ...other, kid: 'k'.repeat(43), x: Buffer.alloc(32, 1).toString('base64url') }] }
  writeFileSync(at('keys.json'), JSON.stringify(keys))

  expect(await cli.run('verify', at('lied.jws'))).toMatchObject({ code: 8 })
  expect(await cli.run('verify', at('a.jws'), '--key', at('keys.json'))).toMatchObject({ code: 9 })
  expect(await cli.run('verify', at('else.txt'))).toMatchObject({ code: 10 })
})

it('writes every row of a list into a file, and says where it cannot', async () => {
  const { json } = await cli.json('export', 'companies', '--out', at('aziende.csv'))
  const lines = readFileSync(at('aziende.csv'), 'utf8')
    .split('\r\n')
    .filter((line) => line !== '')

  expect(lines.length).toBe(Number(json['rows']) + 1)
  expect(lines[0]).toMatch(/^\uFEFF.*;/)
  expect(await cli.run('export', 'tasks', '--out', at('manca/x.xlsx'))).toMatchObject({ code: 1 })
  expect(await cli.run('export', 'pizze', '--out', at('x.csv'))).toMatchObject({ code: 2 })
})
