import { ok, type Result } from '#core/kernel/result.ts'
import type { FileSource } from './file-source.ts'
import type { ImportKind } from '#core/domain/importing.ts'
import { HEAD_BYTES, kindOfColumns, otherKind, recognise, type Recognised } from './recognise.ts'
import { refused, type FileFailure } from './refusal.ts'
import { readXlsx } from './xlsx/read-xlsx.ts'

// The names of the columns may stand below what the sheet calls itself.
const MOST_TITLES = 20

/** What a file is, told from its first bytes and, of a workbook, from the names of its columns. */
export async function recogniseFile(source: FileSource, wanted?: ImportKind): Promise<Result<Recognised, FileFailure>> {
  const found = recognise(await source.head(HEAD_BYTES), wanted)
  if (!found.ok || found.value.format !== 'xlsx') return found
  const kind = await kindOfWorkbook(source)
  if (kind === undefined || kind === found.value.kind) return found
  return wanted === undefined ? ok({ kind, format: 'xlsx' }) : otherKind(kind, wanted)
}

/** By its first rows; nothing when they do not tell: then its reader says what is wrong with it. */
async function kindOfWorkbook(source: FileSource): Promise<ImportKind | undefined> {
  let kind: ImportKind | undefined
  let rows = 0
  await readXlsx(source, ({ cells }) => {
    rows += 1
    kind = kindOfColumns(cells)
    return kind === undefined && rows < MOST_TITLES ? ok(null) : refused('annullata')
  })
  return kind
}
