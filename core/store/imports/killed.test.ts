import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, it } from 'vitest'
import { openArchive } from '#core/store/open.ts'
import { sqliteImporter } from '#electron/store/imports/sqlite-importer.ts'
import { importDesk, manyCompanies, NOW, STUDIO } from '#test/kit/importing.ts'

const CHILD = join(import.meta.dirname, '../../../test/kit/import-child.ts')

/** Starts an import in a process of its own and kills it some milliseconds after it told of a step. */
async function killed(args: readonly string[], step: string, after: number): Promise<void> {
  const child = spawn(process.execPath, [CHILD, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const over = once(child, 'exit')
  for await (const line of createInterface(child.stdout)) {
    if (line !== step) continue
    await new Promise((resolve) => setTimeout(resolve, after))
    child.kill('SIGKILL')
  }
  await over
}

it('an import killed at any point has entered whole or not at all', { timeout: 120_000 }, async () => {
  const desk = await importDesk()
  const file = desk.written(manyCompanies(2500))
  await desk.archive.close()
  const { path } = desk.archive.place
  const ends = new Set<number>()

  const points = [
    ['open', 0],
    ['reading', 0],
    ['reading', 120],
    ['writing', 0],
    ['writing', 30],
    ['writing', 90],
    ['writing', 300],
    ['done', 0],
  ] as const
  for (const [index, [step, after]] of points.entries()) {
    await killed([path, file, `imp-${index}`], step, after)
    const opened = await openArchive(desk.archive.place)
    if (!opened.ok) throw new Error(opened.failure.code)
    const count = (table: string) => opened.value.raw.prepare(`select count(*) from ${table}`).pluck().get() as number
    const found = ['aziende', 'posizioni', 'stati_posizione', 'denunce'].map(count)
    expect(new Set(found).size).toBe(1)
    expect(count('importazioni')).toBe(found[0] === 0 ? 0 : 1)
    ends.add(found[0] ?? -1)
    sqliteImporter({ archive: opened.value, studio: STUDIO, clock: { now: () => NOW }, ids: { next: () => 'x' } })
    await opened.value.close()
    expect(readdirSync(dirname(path)).filter((name) => name.startsWith('importazione'))).toEqual([])
  }

  expect([...ends].sort()).toEqual([0, 2500])
})
