import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { commands } from './commands/commands.ts'
import { TestCli } from '#test/kit/cli.ts'

const MAIN = resolve(import.meta.dirname, 'main.ts')
const DEMO = resolve(import.meta.dirname, '../../test/fixtures/demo-studio')

let cli: TestCli
beforeEach(() => {
  cli = new TestCli()
})
afterEach(() => cli.remove())

const env = () => ({ ...process.env, SCRITTOIO_WORKSPACE: cli.folder, SCRITTOIO_PASSPHRASE: cli.passphrase })

it('guesses what was meant by a command or an option that is not there', async () => {
  expect(await cli.run('compnies')).toMatchObject({
    code: 2,
    err: 'Comando sconosciuto: compnies. Forse volevi «companies». «scrittoio help» elenca quelli che ci sono.\n',
  })
  expect((await cli.run('list', '--stat', 'queued')).err).toBe('Opzione sconosciuta: --stat. Forse volevi «--state».\n')
  expect((await cli.run('magari')).err).not.toContain('Forse')
})

it('says its version', async () => {
  expect((await cli.run('--version')).out).toMatch(/^scrittoio \d+\.\d+\.\d+\n$/)
})

it.each(commands)('shows how $name is typed, in lines that hold', async ({ name, examples }) => {
  const { out } = await cli.run(name, '--help')
  expect(examples).not.toEqual([])
  for (const line of examples) {
    expect(out).toContain(`  scrittoio ${line}\n`)
    const [typed, ...options] = [line.split(' ')[0], ...[...line.matchAll(/--[a-z-]+/g)].map(([option]) => option)]
    expect(typed).toBe(name)
    // with `--help` beside it a line is read and not obeyed: an option that is not there is refused
    expect(await cli.run(name, ...options.map((option) => `${option}=x`), '--help')).not.toMatchObject({
      err: expect.stringContaining('sconosciuta') as string,
    })
  }
})

it('finishes unheard when whoever reads it goes away', async () => {
  await cli.init()
  await cli.run('import', `${DEMO}/deleghe.csv`)
  const asked = `"${process.execPath}" "${MAIN}" companies; echo "finito $?" >&2`
  const ran = spawnSync('sh', ['-c', `{ ${asked} ; } | true`], { encoding: 'utf8', env: env() })
  expect(ran.stderr).toBe('finito 0\n')
})

it('says what is left when it is interrupted, and leaves the studio usable', async () => {
  await cli.init()
  const child = spawn(process.execPath, [MAIN, 'import', `${DEMO}/deleghe.csv`, ...uniemens()], { env: env() })
  const said = text(child.stderr)
  // it has the studio open, and so is at work
  while (!readdirSync(cli.folder, { recursive: true, encoding: 'utf8' }).some((name) => name.endsWith('-wal')))
    await pause(20)
  child.kill('SIGINT')
  const [code] = (await once(child, 'exit')) as [number | null]
  expect(code).toBe(130)
  expect(await said).toContain('Interrotto. Ciò che era già salvato resta')
  expect((await cli.run('companies')).code).toBe(0)
})

/** Enough of them that importing lasts until somebody interrupts it. */
function uniemens(): readonly string[] {
  const months = ['2026-01', '2026-02', '2026-03', '2026-04', '2025-10', '2025-11', '2025-12']
  return Array.from({ length: 30 }, () => months.map((month) => `${DEMO}/uniemens/UniEmens_${month}.xml`)).flat()
}
