import type { FileHandle } from 'node:fs/promises'
import { refused, type FileFailure } from '#core/imports/refusal.ts'
import type { RowTaker } from '#core/imports/table/table-row.ts'
import { readXml, type XmlListener } from '#core/imports/xml-document.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import { Sheet, type Meanings } from './sheet.ts'
import { Relations, SharedStrings, Styles, Workbook } from './workbook-parts.ts'
import { zipDirectory, type ZipEntry } from './zip-directory.ts'
import { entryBytes, TooLarge } from './zip-entry.ts'

type Read = Result<null, FileFailure>
type Reading = {
  readonly file: FileHandle
  readonly entries: readonly ZipEntry[]
  readonly signal?: AbortSignal | undefined
}

// The shared strings are the one part held in memory; the sheet goes by, and is only kept from going on for ever.
const LARGEST_PART = 32 << 20
const LARGEST_SHEET = 512 << 20

/** Reads the first sheet of a workbook row by row, whatever its size; a zip bomb is refused while it swells. */
export async function readXlsx(
  { file, bytes }: { readonly file: FileHandle; readonly bytes: number },
  take: RowTaker,
  signal?: AbortSignal,
): Promise<Read> {
  try {
    const entries = await zipDirectory(file, bytes)
    return entries.ok ? await readWorkbook({ file, entries: entries.value, signal }, take) : entries
  } catch (error) {
    if (error instanceof TooLarge) return refused('xlsx-smisurato')
    if (isInflate(error)) return refused('xlsx-malformato', { errore: 'i dati compressi sono guasti' })
    throw error
  }
}

async function readWorkbook(reading: Reading, take: RowTaker): Promise<Read> {
  const [workbook, relations] = [new Workbook(), new Relations()]
  const [styles, strings] = [new Styles(), new SharedStrings()]
  const parts: readonly (readonly [string, XmlListener])[] = [
    ['xl/workbook.xml', workbook.listener],
    ['xl/_rels/workbook.xml.rels', relations.listener],
    ['xl/styles.xml', styles.listener],
    ['xl/sharedStrings.xml', strings],
  ]
  for (const [name, listener] of parts) {
    const read = await readPart(reading, name, listener)
    if (!read.ok) return read
  }
  const target = relations.targets.get(workbook.firstSheet ?? '')
  const entry = reading.entries.find(({ name }) => name === target)
  if (entry === undefined) return refused('xlsx-malformato', { errore: 'non c’è nessun foglio' })
  return readSheet(reading, entry, take, {
    strings: strings.strings,
    dates: styles.dates,
    since1904: workbook.since1904,
  })
}

/** Styles and shared strings may be missing; without the others no sheet is found. */
async function readPart({ file, entries, signal }: Reading, name: string, listener: XmlListener): Promise<Read> {
  const entry = entries.find((one) => one.name === name)
  if (entry === undefined) return ok(null)
  const bytes = entryBytes(file, entry, LARGEST_PART)
  return inWorkbook(await readXml(bytes, listener, { signal, afterPiece: () => ok(null) }))
}

async function readSheet(reading: Reading, entry: ZipEntry, take: RowTaker, meanings: Meanings): Promise<Read> {
  const sheet = new Sheet(meanings)
  let refusal: Read = ok(null)
  const afterPiece = () => {
    for (const row of sheet.rows) {
      refusal = take(row)
      if (!refusal.ok) return refusal
    }
    sheet.rows = []
    return refusal
  }
  const bytes = entryBytes(reading.file, entry, LARGEST_SHEET)
  const read = await readXml(bytes, sheet, { signal: reading.signal, afterPiece })
  return refusal.ok ? inWorkbook(read) : refusal
}

/** A fault of one part is a fault of the workbook: whoever made the list never saw any XML. */
function inWorkbook(read: Read): Read {
  if (read.ok || !read.failure.code.startsWith('xml-')) return read
  if (read.failure.code === 'xml-smisurato') return refused('xlsx-smisurato')
  return refused('xlsx-malformato', { errore: read.failure.details?.['errore'] ?? 'una sua parte è troncata' })
}

function isInflate(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^Z_|^ERR_ZLIB/.test(String(error.code))
}
