import { mkdirSync, readdirSync, renameSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { TestCli } from '#test/kit/cli.ts'

let cli: TestCli
const copy = () => join(cli.home, 'copia.scrittoio')

beforeEach(async () => {
  cli = new TestCli()
  await cli.init()
})
afterEach(() => cli.remove())

it('copies a studio and puts it back, by passphrase or by the code on paper', async () => {
  const { json: made } = await cli.json('recovery')
  expect(await cli.json('backup', copy())).toMatchObject({ code: 0, json: { ok: true, path: copy() } })

  expect(await cli.json('restore', copy())).toMatchObject({ code: 0, json: { name: 'Studio Bellincastro' } })
  cli.pipes = String(made['code'])
  cli.passphrase = undefined
  expect(await cli.json('restore', copy(), '--recovery-code')).toMatchObject({ code: 0 })
  cli.pipes = 'ABCD'
  expect(await cli.run('restore', copy(), '--recovery-code')).toMatchObject({
    code: 4,
    err: expect.stringContaining('sette gruppi di quattro') as string,
  })
})

it('changes a forgotten passphrase for who has the code', async () => {
  const { json: made } = await cli.json('recovery')
  cli.pipes = String(made['code'])
  cli.typed = 'una frase del tutto nuova'

  expect(await cli.run('passphrase', '--recovery-code')).toMatchObject({ code: 0 })
  expect(await cli.run('list')).toMatchObject({ code: 4 })
  cli.passphrase = cli.typed
  expect(await cli.run('list')).toMatchObject({ code: 0 })
})

it('puts no copy in the place of another studio: that one would be out of sight, with all its work', async () => {
  await cli.json('backup', copy())
  const elsewhere = ['--workspace', join(cli.home, 'altro')]
  await cli.run('init', '--studio', 'BLLTTV83M65A944G', '--nome', 'Studio Bianchi', ...elsewhere)

  expect(await cli.run('restore', copy(), ...elsewhere)).toMatchObject({
    err: expect.stringContaining('come uno studio in più') as string,
  })
  expect(await cli.json('restore', copy(), '--workspace', join(cli.home, 'nuovo'))).toMatchObject({ code: 0 })
})

it('brings back the studio whose place a cut restore left empty, and touches no other of its folder', async () => {
  const studio = join(cli.home, 'cartella', 'studio')
  const elsewhere = ['--workspace', studio]
  await cli.run('init', '--studio', 'BLLTTV83M65A944G', '--nome', 'Studio Bianchi', ...elsewhere)
  const other = join(dirname(studio), 'altro')
  for (const folder of [studio, other]) mkdirSync(`${folder}.restoring`)
  renameSync(studio, `${studio}.prima-del-2026-11-25T18-00-00`)
  mkdirSync(`${other}.prima-del-2026-11-25T18-00-00`)

  expect(await cli.run('list', ...elsewhere)).toMatchObject({ code: 0 })
  expect(
    readdirSync(dirname(studio))
      .filter((name) => !name.startsWith('log'))
      .sort(),
  ).toEqual(['altro.prima-del-2026-11-25T18-00-00', 'altro.restoring', 'studio'])
})

it('tells a copy that is not one, and a command without its file', async () => {
  expect(await cli.run('restore', join(cli.home, 'manca'))).toMatchObject({ code: 6 })
  expect(await cli.run('backup')).toMatchObject({ code: 2 })
})
