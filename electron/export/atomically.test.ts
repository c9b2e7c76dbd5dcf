import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { systemClock } from '#core/kernel/clock.ts'
import { atomically } from './atomically.ts'

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'scrittoio-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A file that nobody has written on for so many hours. */
function left(name: string, hours: number): void {
  writeFileSync(join(folder, name), 'di prima')
  const then = new Date(systemClock.now().getTime() - hours * 3_600_000)
  utimesSync(join(folder, name), then, then)
}
const write = (name: string) => atomically(join(folder, name), (file) => file.writeFile('righe'))
const found = () => readdirSync(folder).sort()

it('takes away what a power cut left of a file that was being written there, and nothing else', async () => {
  left('.0123456789ab.parziale', 2)
  left('.ba9876543210.parziale', 0) // somebody else may be at it
  left('mio.parziale', 9_000)
  left('.0123456789ab.parziale.txt', 9_000)

  expect(await write('elenco.csv')).toEqual({ ok: true, value: null })

  expect(found()).toEqual(['.0123456789ab.parziale.txt', '.ba9876543210.parziale', 'elenco.csv', 'mio.parziale'])
})

it('writes also where what was left cannot be taken away', async () => {
  mkdirSync(join(folder, '.0123456789ab.parziale'))
  utimesSync(join(folder, '.0123456789ab.parziale'), 0, 0)

  expect(await write('elenco.csv')).toEqual({ ok: true, value: null })

  expect(found()).toEqual(['.0123456789ab.parziale', 'elenco.csv'])
})
