import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { no, ok } from '#core/kernel/result.ts'
import { PEOPLE, testAccess } from '#test/kit/access.ts'
import { TestCli } from '#test/kit/cli.ts'
import { pdfOf } from '#test/kit/communications.ts'
import { wireWith, type TestWire } from '#test/kit/wire.ts'

const DELEGHE = resolve(import.meta.dirname, '../../test/fixtures/demo-studio/deleghe.csv')
const STUDIO = 'BLLTTV83M65A944G'
const AZIENDA = '94569838900'
const company = {
  azienda: { codiceFiscale: AZIENDA, ragioneSociale: 'Circolo' },
  posizioni: [{ matricola: '5071453894', stato: 'attiva', dal: '2020-01-01', sede: '7000' }],
}
const authenticate = async (bearer: string) => {
  const known = bearer === 'studio' ? { soggetto: STUDIO, ruoli: ['contribuente' as const] } : PEOPLE[bearer]
  return known ? ok(known) : no({ code: 'non-autenticato', retry: 'never' as const })
}

let cli: TestCli
let wire: TestWire
beforeEach(async () => {
  cli = new TestCli()
  wire = await wireWith({ companies: [company], parts: { access: () => ({ ...testAccess, authenticate }) } })
  await cli.init()
  await cli.run('import', DELEGHE)
})
afterEach(async () => {
  await wire.remove()
  cli.remove()
})

async function remote() {
  cli.pipes = 'studio\n'
  await cli.run('core', 'remoto', wire.url, '--token', '-')
}
const OPEN = ['messages', 'open', '--azienda', AZIENDA, '--oggetto', 'uniemens/variazioni', '--text', 'Manca giugno.']
type Told = { readonly id: string; readonly protocollo: string; readonly passi: readonly { readonly passo: string }[] }
const threadIn = ({ json }: { readonly json: Record<string, unknown> }) => json['thread'] as Told

it('opens a communication with a file, hears the answer and replies', async () => {
  await remote()
  const path = join(cli.home, 'nota.pdf')
  writeFileSync(path, pdfOf('nota'))
  const { id } = threadIn(await cli.json(...OPEN, '--file', path))
  await cli.run('sync')
  const { protocollo } = threadIn(await cli.json('messages', 'show', id))
  for (const [n, passo] of [{ passo: 'presa' }, { passo: 'risposta', testo: 'Quale giugno?', allegati: [] }].entries())
    await wire.ask(`/v1/comunicazioni/${id}/passi`, {
      as: 'operatore',
      json: { id: randomUUID(), dopo: n + 1, ...passo },
    })
  await cli.run('sync')
  expect((await cli.json('messages', 'list', '--unread')).json).toMatchObject({
    total: 1,
    rows: [{ id, state: 'in-carico' }],
  })

  expect((await cli.run('messages', 'reply', protocollo, '--text', 'Quello del 2026.')).code).toBe(0)
  await cli.run('sync')

  const { passi } = threadIn(await cli.json('messages', 'show', protocollo))
  expect(passi.map(({ passo }) => passo)).toEqual(['apertura', 'presa', 'risposta', 'replica'])
  const { out } = await cli.run('messages', 'show', protocollo)
  for (const shown of ['Variazioni e annullamenti', '[nota.pdf]', 'Giuseppe Verdi risponde', 'Quello del 2026.'])
    expect(out).toContain(shown)
})

it('keeps as a draft what has no Sede to go to, and says so', async () => {
  const { code, err } = await cli.run(...OPEN)
  expect([code, err]).toEqual([expect.any(Number), expect.stringContaining('non c’è una Sede')])
  expect(code).not.toBe(0)
  expect((await cli.json('messages', 'list')).json).toMatchObject({ rows: [{ state: 'bozza', azienda: AZIENDA }] })
})

it.each([
  [['messages', 'vola'], 'messages list'],
  [['messages', 'open', '--azienda', AZIENDA], '--oggetto'],
  [['messages', 'list', '--state', 'x'], '--state'],
  [['messages', 'show', 'CM-2026-0000009'], 'non esiste'],
])('refuses %j', async (words, why) => {
  const { code, err } = await cli.run(...words)
  expect(code).not.toBe(0)
  expect(err).toContain(why)
})

it('tells what a communication can be about', async () => {
  expect((await cli.run('messages', 'oggetti')).out).toContain('uniemens/note-di-rettifica')
})
