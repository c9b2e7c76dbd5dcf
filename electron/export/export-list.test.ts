import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readXlsx } from '#core/imports/xlsx/read-xlsx.ts'
import { ok } from '#core/kernel/result.ts'
import type { CellValue, Heading, Listing } from '#electron/desk/exports/column.ts'
import { cell } from './csv.ts'
import { exportList, type ListFormat } from './export-list.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'scrittoio-export-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const headings: readonly Heading[] = [
  { id: 'nome', label: 'Ragione sociale', kind: 'testo', width: 40 },
  { id: 'codice', label: 'Codice fiscale', kind: 'testo', width: 18 },
  { id: 'saldo', label: 'Saldo (€)', kind: 'importo', width: 14 },
  { id: 'giorno', label: 'Data calcolo', kind: 'giorno', width: 12 },
  { id: 'ora', label: 'Ultimo aggiornamento', kind: 'momento', width: 17 },
]
const AURORA = ['Officine «Aurora»; S.r.l.', '01234567897', -123_456, '2026-11-30', '2026-07-01T22:30:00.000Z']

function listing(rows: readonly (readonly CellValue[])[]): Listing {
  async function* each() {
    yield* rows
  }
  return { title: 'Aziende', headings, rows: each }
}

const watch = () => ({ signal: new AbortController().signal, onProgress: () => undefined })

async function written(format: ListFormat, rows: readonly (readonly CellValue[])[] = [AURORA]) {
  const path = join(folder, `elenco.${format}`)
  return { path, done: await exportList({ path, format, listing: listing(rows) }, watch()) }
}

async function rowsOf(path: string) {
  const rows: (readonly string[])[] = []
  const file = await open(path)
  const read = await readXlsx({ file, bytes: statSync(path).size }, ({ cells }) => (rows.push(cells), ok(null)))
  await file.close()
  if (!read.ok) throw new Error(read.failure.code)
  return rows
}

describe('A list as CSV', () => {
  it('is what an Italian Excel reads: semicolons, its mark, numbers with a comma, days and hours of Italy', async () => {
    const { path, done } = await written('csv')
    expect(done).toEqual({ ok: true, value: 1 })
    const text = readFileSync(path, 'utf8')
    expect(text.startsWith('\uFEFF')).toBe(true)
    expect(text.slice(1).split('\r\n')).toEqual([
      'Ragione sociale;Codice fiscale;Saldo (€);Data calcolo;Ultimo aggiornamento',
      '"Officine «Aurora»; S.r.l.";01234567897;-1234,56;30/11/2026;02/07/2026 00:30',
      '',
    ])
  })

  it('never lets a text be a formula, whatever it is made of, and loses no character of it', () => {
    const nasty = fc.stringMatching(/^[ \t\r\n]{0,2}[=+\-@\t\r|;"'A-Z0-9(]{0,12}$/)
    fc.assert(
      fc.property(fc.oneof(nasty, fc.string({ unit: 'grapheme' })), (text) => {
        const rows: string[][] = parse(`${cell('testo', text)};fine\r\n`, { delimiter: ';' })
        const read = rows[0]?.[0] ?? ''
        expect(read).not.toMatch(/^[\s]*[=+\-@\t\r]/)
        expect([text, `'${text}`]).toContain(read)
      }),
      { numRuns: 2_000 },
    )
  })

  it('leaves numbers what they are, also below zero', () => {
    expect([cell('importo', -1), cell('numero', -3), cell('testo', '-3')]).toEqual(['-0,01', '-3', "'-3"])
  })
})

describe('A list as XLSX', () => {
  it('is read back by our own reader: texts as texts, days as days, money as numbers', async () => {
    const { path, done } = await written('xlsx', [AURORA, ['=1+1', '+39', 5, undefined, undefined]])
    expect(done).toEqual({ ok: true, value: 2 })
    const [header, first, second] = await rowsOf(path)
    expect(header).toEqual(headings.map(({ label }) => label))
    expect(first?.slice(0, 2)).toEqual(AURORA.slice(0, 2))
    expect(Number(first?.[2]?.replace(',', '.'))).toBe(-1234.56)
    expect(first?.[3]).toContain('2026')
    expect(second?.slice(0, 2)).toEqual(['=1+1', '+39'])
  })
})

describe('A file on its way out', () => {
  it('leaves what was there when it is cancelled, and nothing half written', async () => {
    const path = join(folder, 'elenco.csv')
    writeFileSync(path, 'quello di prima')
    const abort = new AbortController()
    const many = Array.from({ length: 2_000 }, () => AURORA)
    const onProgress = () => abort.abort()
    const done = await exportList({ path, format: 'csv', listing: listing(many) }, { signal: abort.signal, onProgress })
    expect(done).toMatchObject({ ok: false, failure: { code: 'annullata' } })
    expect([readFileSync(path, 'utf8'), readdirSync(folder)]).toEqual(['quello di prima', ['elenco.csv']])
  })

  it('says that the folder cannot be written to, or that the place is taken', async () => {
    const into = (path: string) => exportList({ path, format: 'csv', listing: listing([AURORA]) }, watch())
    expect(await into(join(folder, 'non-c-è', 'elenco.csv'))).toMatchObject({
      failure: { code: 'cartella-non-scrivibile', details: { nome: 'elenco.csv' } },
    })
    mkdirSync(join(folder, 'occupato.csv', 'da'), { recursive: true })
    expect(await into(join(folder, 'occupato.csv'))).toMatchObject({ failure: { code: 'file-in-uso' } })
    expect(readdirSync(folder)).toEqual(['occupato.csv'])
  })
})
