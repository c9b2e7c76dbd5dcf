import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { entranceOf } from '#core/store/imports/entrance.ts'
import { importFile } from '#core/store/imports/import-file.ts'
import { openArchive } from '#core/store/open.ts'
import { sqliteImporter } from '#electron/store/imports/sqlite-importer.ts'
import { TEST_KEY } from '#test/kit/archive.ts'
import { f24Text, noteCsv, uniemensXml, WORKER, type WrittenCompany } from '#test/kit/files.ts'
import { companyCode, matricolaFor } from '#test/kit/identifiers.ts'
import {
  importDesk,
  importingWith,
  manyCompanies,
  newFolder,
  NOW,
  ordersInto,
  STUDIO,
  type ImportDesk,
} from '#test/kit/importing.ts'
import { sealedBefore } from '#test/kit/older-archive.ts'

let desk: ImportDesk
beforeEach(async () => void (desk = await importDesk()))
afterEach(() => desk.remove())

const importerNow = () =>
  sqliteImporter({ archive: desk.archive, studio: STUDIO, clock: { now: () => NOW }, ids: { next: () => 'x' } })
const beside = () => readdirSync(dirname(desk.archive.place.path)).filter((name) => name.includes('importazione'))

const [ALFA, BETA] = [companyCode(1), companyCode(2)]
const [M1, M2] = [matricolaFor('4900', 1), matricolaFor('7000', 2)]
const two: readonly WrittenCompany[] = [
  { nome: 'Alfa', posizioni: [{ matricola: M1 }] },
  { codiceFiscale: BETA, nome: 'Beta', posizioni: [{ matricola: M2, workers: 5 }] },
]
const flow = (mese: string, more: WrittenCompany = {}) =>
  uniemensXml([{ nome: 'Alfa', mese, posizioni: [{ matricola: M1 }], ...more }])

describe('an import', () => {
  it('adds companies, positions with their history, and facts, all signed by it', async () => {
    const report = await desk.importing(uniemensXml([...two, { codiceFiscale: '12345678901' }]))

    expect(report).toMatchObject({
      kind: 'uniemens',
      file: 'prova',
      read: 3,
      added: 2,
      changed: 0,
      unchanged: 0,
      companies: 2,
      positions: 2,
      rejectedTotal: 1,
    })
    expect(desk.rows('aziende')).toMatchObject([
      { codice_fiscale: ALFA, ragione_sociale: 'Alfa', nome_ordine: 'alfa', fonte: report.id },
      { codice_fiscale: BETA, ragione_sociale: 'Beta' },
    ])
    expect(desk.rows('posizioni')).toMatchObject([
      { matricola: M1, azienda: ALFA, stato: 'attiva', dal: '2026-09-01', sede: '4900' },
      { matricola: M2 },
    ])
    expect(desk.rows('stati_posizione')).toEqual([
      { matricola: M1, dal: '2026-09-01', stato: 'attiva' },
      { matricola: M2, dal: '2026-09-01', stato: 'attiva' },
    ])
    expect(desk.rows('denunce')).toMatchObject([
      {
        matricola: M1,
        periodo: '2026-09',
        forza: 2,
        denunce_individuali: 2,
        totale_a_debito: 90_000,
        variata_il: null,
        provvisoria: 0,
      },
      { matricola: M2, denunce_individuali: 5 },
    ])
    expect(desk.rows('importazioni')).toMatchObject([
      { id: report.id, genere: 'uniemens', nome_file: 'prova', avvenuta_il: NOW.toISOString() },
    ])
  })

  it('tells how far it is, to the last byte, before it writes', async () => {
    const told: { bytes: number; total: number; phase: string }[] = []
    await desk.importing(manyCompanies(3000), { onProgress: (progress) => void told.push(progress) })

    expect(told.length).toBeGreaterThan(3)
    expect(told.at(-2)).toMatchObject({ bytes: told[0]?.total, phase: 'reading' })
    expect(told.at(-1)?.phase).toBe('writing')
    expect(told.map(({ bytes }) => bytes)).toEqual(told.map(({ bytes }) => bytes).sort((a, b) => a - b))
  })

  it('leaves nothing beside the archive, and gives its report again later', async () => {
    const report = await desk.importing(uniemensXml(two))

    expect(beside()).toEqual([])
    expect(await importerNow().history()).toEqual([report])
  })

  it('throws away what a killed one left', () => {
    const left = join(dirname(desk.archive.place.path), 'importazione-morta.tmp')
    writeFileSync(left, 'x')
    importerNow()

    expect(beside()).toEqual([])
  })

  it('keeps nothing of a worker anywhere, not even in its pages', async () => {
    await desk.importing(uniemensXml([...two, { codiceFiscale: '12345678901' }]))
    const rows = desk.everything()
    desk.archive.raw.pragma("rekey = ''")
    desk.archive.raw.pragma('wal_checkpoint(truncate)')
    const pages = readFileSync(desk.archive.place.path).toString('latin1')

    expect(pages).toContain('Alfa')
    for (const secret of Object.values(WORKER)) {
      expect(rows).not.toContain(secret)
      expect(pages).not.toContain(secret)
    }
  })
})

describe('what goes wrong leaves the archive as it was', () => {
  beforeEach(async () => {
    await desk.importing(flow('2026-08'))
  })

  it.each<[string, string | Uint8Array, string]>([
    ['a truncated flow', uniemensXml(two).slice(0, -30), 'xml-troncato'],
    ['an entity bomb', '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "b">]><DenunceMensili/>', 'xml-doctype'],
    ['an F24 without tail', f24Text().slice(0, 5700), 'f24-coda'],
    ['a list without a column', noteCsv([{}]).replace('Data Calcolo', 'X'), 'colonne-mancanti'],
    ['an empty file', '', 'file-vuoto'],
    ['something else altogether', '%PDF-1.7', 'genere-sconosciuto'],
  ])('%s', async (_, content, code) => {
    const before = desk.everything()
    const failure = await desk.refusing(content)

    expect(failure?.code).toBe(code)
    expect(failure?.details?.['motivo']).toMatch(/^\p{Lu}.{20,}\.$/u)
    expect(desk.everything()).toBe(before)
  })

  it('a file that is not there, a folder', async () => {
    const codes = await Promise.all(
      ['/manca/davvero.xml', dirname(desk.written(''))].map((path) => importFile(desk.order(path))),
    )

    expect(codes.map((one) => (one.ok ? '' : one.failure.code))).toEqual(['file-mancante', 'cartella'])
  })

  it('a file that changes while it is read', async () => {
    const path = desk.written(manyCompanies(3000))
    const before = desk.everything()
    const imported = await importFile(desk.order(path, { onProgress: () => writeFileSync(path, 'altro') }))

    expect(imported).toMatchObject({ ok: false, failure: { code: 'file-cambiato', retry: 'later' } })
    expect(desk.everything()).toBe(before)
  })

  it('a disk that fills up while rows wait', async () => {
    const before = desk.everything()
    const many = manyCompanies(3000)

    expect((await desk.refusing(many, { most: 200_000 }))?.code).toBe('disco-pieno')
    expect(desk.everything()).toBe(before)
    expect(beside()).toEqual([])
  })

  it('a disk that fills up while the archive is written, wherever it happens', async () => {
    const before = desk.everything()
    const many = manyCompanies(1500)
    const pages = desk.archive.raw.pragma('page_count', { simple: true }) as number
    const refused: unknown[] = []
    for (let room = 20; refused.at(-1) !== undefined || room === 20; room += 60) {
      desk.archive.raw.pragma(`max_page_count = ${pages + room}`)
      refused.push((await desk.refusing(many))?.code)
      if (refused.at(-1) !== undefined) expect(desk.everything()).toBe(before)
    }

    expect(refused.length).toBeGreaterThan(3)
    expect(new Set(refused)).toEqual(new Set(['disco-pieno', undefined]))
    expect(desk.rows('denunce')).toHaveLength(1501)
  })

  it('a fault between one table and the next', async () => {
    const before = desk.everything()
    desk.archive.raw.exec("create trigger fault after insert on denunce begin select raise(abort, 'a fault'); end")

    await expect(desk.refusing(uniemensXml(two))).rejects.toThrow('a fault')
    expect(desk.everything()).toBe(before)

    desk.archive.raw.exec('drop trigger fault')
    expect((await desk.importing(uniemensXml(two))).added).toBe(2)
  })

  it('a cancel while it reads, and one while it writes', async () => {
    const before = desk.everything()
    for (const phase of ['reading', 'writing']) {
      const stop = new AbortController()
      const onProgress = (progress: { phase: string }) => {
        if (progress.phase === phase) stop.abort()
      }
      expect((await desk.refusing(uniemensXml(two), { signal: stop.signal, onProgress }))?.code).toBe('annullata')
      expect(desk.everything()).toBe(before)
    }
    expect((await desk.importing(uniemensXml(two))).added).toBe(2)
  })
})

it('lets the others work and read the archive as it was, meanwhile', async () => {
  await desk.importing(flow('2026-08'))
  const many = manyCompanies(4000)
  const seen = new Set<number>()
  const done = new AbortController()
  const watching = (async () => {
    while (!done.signal.aborted) {
      const rows = await desk.archive.core.selectFrom('aziende').select('codice_fiscale').execute()
      seen.add(rows.length)
      await new Promise((resolve) => setImmediate(resolve))
    }
  })()

  await desk.importing(many)
  done.abort()
  await watching

  // One company before, all of them after; never a part.
  expect([...seen].filter((n) => n !== 1 && n !== 4001)).toEqual([])
  expect(seen.has(1)).toBe(true)
})

it('A file enters an archive that was sealed in SQLCipher too', async () => {
  const path = join(newFolder(), 'archivio.db')
  sealedBefore(path, TEST_KEY)
  const opened = await openArchive({ path, key: TEST_KEY })
  if (!opened.ok) throw new Error(opened.failure.code)
  const archive = opened.value
  const report = await importingWith(ordersInto(entranceOf(archive)))(uniemensXml([...two]))
  expect(report.added).toBe(2)
  expect(await archive.core.selectFrom('aziende').selectAll().execute()).toHaveLength(2)
  await archive.close()
})
