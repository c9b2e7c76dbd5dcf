import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { writeUniemens } from '#test/studio/large-uniemens.ts'
import { atLeast, atMost, type Figure, type Measure } from './figure.ts'
import { parseBare } from './floor-parse.ts'
import { importOnce } from './import-once.ts'
import { interleaved, median, timed } from './interleave.ts'
import { copyOf, inWorkshop, makeArchive } from './workshop.ts'

const MB = 1_000_000
const ROUNDS = 5
const PEAKS = 3

/** The speed of an import against that of a bare parse, and how much more memory a file four times as large takes. */
export const importing: Measure = {
  name: 'import',
  about: 'a UniEmens of 50 MB imported, against a bare streaming parse of it; then one of 200 MB, for its memory',
  run: () => inWorkshop(measured),
}

async function measured(folder: string): Promise<readonly Figure[]> {
  const empty = join(folder, 'empty.db')
  await makeArchive(empty, [])
  return [await speed(folder, empty), await memory(folder, empty)]
}

async function speed(folder: string, empty: string): Promise<Figure> {
  const file = join(folder, '50.xml')
  await writeUniemens(file, 50 * MB)
  const target = join(folder, 'run.db')
  const ours = () => timed(() => importOnce(file, copyOf(empty, target)))
  const { ours: took, floor, ratio } = await interleaved({ ours, floor: () => timed(() => parseBare(file)) }, ROUNDS)
  const perSecond = (ms: number) => `${Math.round(50_000 / ms)} MB/s`
  const detail = `imported at ${perSecond(took)}, parsed bare at ${perSecond(floor)}`
  return atLeast(0.4, { name: 'import of 50 MB ÷ bare parse', value: 1 / ratio, unit: '×', detail })
}

async function memory(folder: string, empty: string): Promise<Figure> {
  const file = join(folder, '200.xml')
  await writeUniemens(file, 200 * MB)
  const peaks = { small: [] as number[], large: [] as number[] }
  for (let round = 0; round < PEAKS; round += 1) {
    peaks.small.push(await peakOf(join(folder, '50.xml'), copyOf(empty, join(folder, 'run.db'))))
    peaks.large.push(await peakOf(file, copyOf(empty, join(folder, 'run.db'))))
  }
  const [small, large] = [median(peaks.small), median(peaks.large)]
  const detail = `peak of ${Math.round(large)} MiB with 200 MB, ${Math.round(small)} MiB with 50 MB`
  return atMost(1.15, { name: 'peak memory, 200 MB ÷ 50 MB', value: large / small, unit: '×', detail })
}

/** The peak of a process that does nothing else. */
async function peakOf(file: string, archive: string): Promise<number> {
  const child = join(import.meta.dirname, 'import-memory.mjs')
  const { stdout } = await promisify(execFile)(process.execPath, [child, file, archive])
  const { peak } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as { peak: number }
  return peak
}
