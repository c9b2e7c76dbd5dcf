import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { accessFrom as nobody } from '#core/serve/access.ts'
import { systemClock } from '#core/kernel/clock.ts'
import { ok } from '#core/kernel/result.ts'
import { testAccess } from '#test/kit/access.ts'
import { run } from './run.ts'
import { FLAGS, type Terminal } from './command.ts'
import { commands } from './commands.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'scrittoio-core-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const at = (name: string) => join(folder, name)
const env = () => ({
  SCRITTOIO_ARCHIVIO: at('archivio.db'),
  SCRITTOIO_CHIAVE_FILE: at('chiave'),
  SCRITTOIO_REGISTRO: 'silent',
})

/** Runs a command line and gives its code and everything it wrote. */
async function typed(line: string, differing: Partial<Terminal> = {}) {
  const said: string[] = []
  const write = (text: string) => void said.push(text)
  const stopped = () => Promise.resolve()
  const terminal = {
    out: write,
    err: write,
    env: env(),
    stopped,
    clock: systemClock,
    user: 'prova',
    accessFrom: nobody,
    ...differing,
  }
  return { code: await run(line.split(' '), terminal), said: said.join('\n') }
}

const accessFrom = () => ok(() => testAccess)

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}

describe('The command line of the core', () => {
  it('says its version, and what was probably meant', async () => {
    expect((await typed('--version')).said).toMatch(/^scrittoio-core \d+\.\d+\.\d+$/)
    expect((await typed('sevre')).said).toContain('Forse volevi «serve».')
    expect(await typed('serve --confg x')).toMatchObject({
      code: 2,
      said: 'Opzione sconosciuta: --confg. Forse volevi «--config». «scrittoio-core help» elenca quelle che ci sono.\n',
    })
    expect((await typed('serve --config')).said).toContain('Argomenti scritti male')
  })

  it.each(commands)('shows how $name is typed', async ({ name, about, examples }) => {
    const { code, said } = await typed(`${name} --help`)
    expect(await typed(`help ${name}`)).toEqual({ code, said })
    expect(code).toBe(0)
    expect(said).toContain(about)
    for (const line of examples) {
      expect(line.split(' ')[0]).toBe(name)
      expect(said).toContain(`  scrittoio-core ${line}`)
      const flags = [...line.matchAll(/--([a-z]+)/g)].map(([, flag]) => flag)
      expect(FLAGS).toEqual(expect.arrayContaining(flags))
    }
  })

  it('makes a key that only its owner reads, and an archive, once', async () => {
    expect(await typed('init')).toMatchObject({ code: 0 })
    expect(statSync(at('chiave')).mode & 0o777).toBe(0o600)
    const [key, archive] = [readFileSync(at('chiave'), 'utf8'), readFileSync(at('archivio.db'))]
    expect(key).toMatch(/^[0-9a-f]{64}\n$/)
    expect(await typed('init')).toMatchObject({ code: 1, said: expect.stringContaining('c’è già') as string })
    expect(readFileSync(at('chiave'), 'utf8')).toBe(key)
    expect(readFileSync(at('archivio.db'))).toEqual(archive)
  })

  it('serves until it is asked to stop', async () => {
    await typed('init')
    const port = String(await freePort())
    let stop: () => void = () => undefined
    const stopped = () => new Promise<void>((resolve) => (stop = resolve))
    const serving = typed('serve', { accessFrom, stopped, env: { ...env(), SCRITTOIO_PORTA: port } })
    await expect
      .poll(() =>
        fetch(`http://127.0.0.1:${port}/v1/prontezza`).then(
          ({ status }) => status,
          () => 0,
        ),
      )
      .toBe(200)
    const again = await typed('serve', { accessFrom, env: { ...env(), SCRITTOIO_PORTA: port } })
    expect(again).toMatchObject({ code: 3, said: expect.stringContaining(port) as string })
    stop()
    expect(await serving).toMatchObject({ code: 0 })
  })

  it('makes a personal token that opens what its holder may, and says what it was asked wrongly', async () => {
    await typed('init')
    const made = await typed('token --per BLLTTV83M65A944G --ambiti richieste:leggi --giorni 7 --json')
    expect(made).toMatchObject({ code: 0 })
    expect(JSON.parse(made.said)).toMatchObject({
      soggetto: 'BLLTTV83M65A944G',
      ambiti: ['richieste:leggi'],
      token: expect.stringMatching(/^scrittoio_/) as string,
    })
    expect(await typed('token')).toMatchObject({ code: 2, said: expect.stringContaining('--per') as string })
    expect(await typed('token --per nessuno')).toMatchObject({
      code: 1,
      said: expect.stringContaining('nessuno') as string,
    })
    const token = (rest: string) => typed(`token --per BLLTTV83M65A944G ${rest}`)
    expect(await token('--giorni 9000')).toEqual({ code: 2, said: '--giorni vuole un numero intero da 1 a 366.\n' })
    expect(await token('--ambiti tutto')).toMatchObject({
      code: 2,
      said: expect.stringMatching(/^--ambiti vuole .*richieste:leggi/) as string,
    })
    expect(await token(`--nome ${'x'.repeat(81)}`)).toMatchObject({
      code: 2,
      said: expect.stringContaining('da 1 a 80 caratteri') as string,
    })
  })

  it('lists personal tokens, and revokes one once and for all', async () => {
    await typed('init')
    expect((await typed('token list')).said).toBe('Nessun token.')
    const made = await typed('token --per BLLTTV83M65A944G --nome paghe --json')
    const { id } = JSON.parse(made.said) as { id: string }
    const listed = await typed('token list --per blltTV83M65A944G')
    expect(listed.said).toMatch(/^[\da-f-]{36} {2}BLLTTV83M65A944G {2}scade il .* paghe$/)
    expect((await typed(`token revoke ${id}`)).code).toBe(0)
    expect((await typed('token list')).said).toContain('revocato il')
    expect(await typed('token revoke x')).toMatchObject({
      code: 1,
      said: expect.stringContaining('Nessun token') as string,
    })
    for (const line of ['token revoke', 'token altro', 'token list --limite x'])
      expect((await typed(line)).code).toBe(2)
  })

  it('lets another key sign receipts', async () => {
    await typed('init')
    const kidOf = async () => (JSON.parse((await typed('key rotate --json')).said) as { kid: string }).kid
    const [first, second] = [await kidOf(), await kidOf()]
    expect(first).toMatch(/^[\w-]{43}$/)
    expect(second).not.toBe(first)
    expect((await typed('key')).code).toBe(2)
  })

  it('announces a maintenance, shows it and takes it back', async () => {
    await typed('init')
    expect((await typed('maintenance')).said).toContain('Nessuna')
    const day = new Date(systemClock.now().getTime() + 86_400_000).toISOString().slice(0, 10)
    expect(await typed(`maintenance announce --dal ${day}T20:00:00Z --al ${day}T21:30:00Z`)).toMatchObject({ code: 0 })
    const shown = JSON.parse((await typed('maintenance show --json')).said) as object
    expect(shown).toMatchObject({ manutenzione: { dal: `${day}T20:00:00.000Z`, al: `${day}T21:30:00.000Z` } })
    expect((await typed('maintenance cancel')).code).toBe(0)
    expect((await typed('maintenance show')).said).toContain('Nessuna')
    const wrong = ['', ' --dal domani --al dopo', ` --dal ${day}T21:00 --al ${day}T20:00`].map(
      (rest) => `maintenance announce${rest}`,
    )
    const unheard = [`maintenance --dal ${day}T20:00`, `maintenance cancel --al ${day}T20:00`]
    for (const line of [...wrong, ...unheard, 'maintenance altro']) expect((await typed(line)).code).toBe(2)
  })

  it('does not start without a way to know who calls', async () => {
    await typed('init')
    expect(await typed('serve')).toMatchObject({
      code: 78,
      said: expect.stringContaining('riconoscere chi chiama') as string,
    })
  })

  it('takes no key that others can read, that is none, or that is of another archive', async () => {
    const serve = async (differing: object = {}) =>
      (await typed('serve', { accessFrom, env: { ...env(), ...differing } })).code
    await typed('init')
    chmodSync(at('chiave'), 0o640)
    expect(await serve()).toBe(4)
    chmodSync(at('chiave'), 0o600)
    writeFileSync(at('chiave'), 'corta')
    expect(await serve()).toBe(4)
    expect(await serve({ SCRITTOIO_CHIAVE: '0'.repeat(64) })).toBe(4)
    rmSync(at('chiave'))
    expect(await serve()).toBe(4)
  })

  it.each([
    [2, 'servi'],
    [2, '--dev'],
    [2, 'serve --porta 1'],
    [78, 'serve --config /nessun/file.json'],
    [6, 'serve'],
    [0, 'help'],
    [0, 'serve --help'],
  ])('ends with %i after «%s»', async (code, line) => {
    writeFileSync(at('chiave'), '0'.repeat(64), { mode: 0o600 })
    expect(await typed(line, { accessFrom })).toMatchObject({ code })
  })

  it('tells programs what it tells people', async () => {
    const { said } = await typed('serve --json', { env: { SCRITTOIO_PORTA: 'x' } })
    expect(JSON.parse(said)).toMatchObject({ ok: false, failure: { code: 'impostazioni-errate' } })
    expect(said).toContain('SCRITTOIO_ARCHIVIO')
  })

  it('is a program', () => {
    const { status, stderr } = spawnSync(process.execPath, ['core/cli.ts', 'serve'], {
      env: { PATH: '' },
      encoding: 'utf8',
    })
    expect({ status, stderr }).toMatchObject({ status: 78, stderr: expect.stringContaining('archivio') as string })
  })
})
