import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ImportKind, ImportReport } from '#core/domain/importing.ts'
import { importFile, type Import } from '#core/store/imports/import-file.ts'
import { uniemensXml } from '#test/kit/files.ts'
import { importDesk, manyCompanies, written, type ImportDesk, type Imported, type STUDIO } from '#test/kit/importing.ts'
import { mergingContract } from './imports-merging.ts'

const DEMO = join(import.meta.dirname, '../fixtures/demo-studio')
type Demo = {
  readonly studio: typeof STUDIO
  readonly oggi: string
  readonly files: readonly { readonly name: string; readonly kind: ImportKind }[]
}
const demo = JSON.parse(readFileSync(join(DEMO, 'studio.json'), 'utf8')) as Demo

const TABLES = [
  ...(['aziende', 'posizioni', 'stati_posizione', 'autorizzazioni', 'deleghe'] as const),
  ...(['note', 'versamenti', 'denunce', 'importazioni'] as const),
]

async function everything(desk: Imported): Promise<string> {
  const all: unknown[] = []
  for (const table of TABLES) all.push([table, await desk.rows(table)])
  return JSON.stringify(all)
}

/** Every file of the demo studio, in its order. */
async function demoInto(desk: Imported): Promise<readonly ImportReport[]> {
  const reports: ImportReport[] = []
  const clock = { now: () => new Date(`${demo.oggi}T11:00:00Z`) }
  for (const { name, kind } of demo.files) {
    const read = await importFile(desk.order(join(DEMO, name), { kind, studio: demo.studio, clock }))
    if (!read.ok) throw new Error(`${name}: ${read.failure.code}`)
    reports.push(read.value)
  }
  return reports
}

/** A workspace, seen as any other archive. */
async function workspace(): Promise<Imported> {
  const desk: ImportDesk = await importDesk()
  return {
    ...desk,
    rows: async (table) => desk.rows(table),
    sql: async (statement) => desk.archive.raw.exec(statement),
  }
}

/** Somebody who stops an import while it is written: when the importer looks for the so-manieth time whether he did. */
function stoppedAfterReading(at: number): Required<Pick<Import, 'signal' | 'onProgress'>> {
  let looks = Number.NEGATIVE_INFINITY
  const signal = {
    get aborted() {
      return (looks += 1) >= at
    },
  }
  const onProgress: Import['onProgress'] = ({ phase }) => {
    if (phase === 'writing') looks = 0
  }
  return { signal: signal as AbortSignal, onProgress }
}

/** What an import promises, whatever keeps the archive. */
export function importsContract(where: string, open: () => Promise<Imported>): void {
  describe(`Files imported into ${where}`, () => {
    mergingContract(open)
    wholeContract(open)
  })
}

function wholeContract(open: () => Promise<Imported>): void {
  let desk: Imported
  beforeEach(async () => void (desk = await open()))
  afterEach(() => desk.remove())

  it('leave the same archive as in a workspace, and the same reports; once more, they change nothing', async () => {
    const other = await workspace()
    const reports = await demoInto(desk)

    expect(reports).toEqual(await demoInto(other))
    const before = await everything(desk)
    expect(before).toBe(await everything(other))
    const again = await demoInto(desk)
    expect(again.map(({ id, before: known }) => [id, known !== undefined])).toEqual(reports.map(({ id }) => [id, true]))
    expect(again.every(({ added, changed }) => added + changed === 0)).toBe(true)
    expect(await everything(desk)).toBe(before)
    await other.remove()
  })

  it('leave the archive as it was where they are cancelled, however far they had come', async () => {
    await desk.importing(uniemensXml([{ nome: 'Alfa' }]))
    const before = await everything(desk)
    const path = written(manyCompanies(300))
    for (const at of [1, 2, 3, 9, 15, 19]) {
      const cancelled = await importFile(desk.order(path, stoppedAfterReading(at)))
      expect(cancelled, `stopped at look ${String(at)}`).toMatchObject({ ok: false, failure: { code: 'annullata' } })
      expect(await everything(desk)).toBe(before)
    }
    const early = { signal: AbortSignal.abort() }
    expect(await importFile(desk.order(path, early))).toMatchObject({ ok: false, failure: { code: 'annullata' } })
    expect(await desk.importing(manyCompanies(300))).toMatchObject({ added: 300 })
  })

  it('leave the archive as it was where what is written alongside cannot be', async () => {
    const before = await everything(desk)
    const alongside = () => Promise.reject(new Error('pieno'))
    await expect(desk.importing(uniemensXml([{ nome: 'Alfa' }]), { alongside })).rejects.toThrow('pieno')
    expect(await everything(desk)).toBe(before)
    expect(await desk.importing(uniemensXml([{ nome: 'Alfa' }]))).toMatchObject({ added: 1 })
  })

  it('enter once, also where two bring the same at the same time', async () => {
    const path = written(manyCompanies(40))
    const reports = await Promise.all([1, 2, 3].map(() => importFile(desk.order(path))))
    const added = reports.map((one) => (one.ok ? one.value.added : one.failure.code))
    expect(added.sort()).toEqual([0, 0, 40])
    expect(await desk.rows('importazioni')).toHaveLength(1)
  })
}
