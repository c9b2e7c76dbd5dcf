import type { FileHandle } from 'node:fs/promises'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import type { CellValue, Listing } from '#electron/desk/exports/column.ts'
import { atomically } from './atomically.ts'
import { csvOf } from './csv.ts'
import { MOST_ROWS, xlsxOf } from './xlsx.ts'

export const LIST_FORMATS = ['csv', 'xlsx'] as const
export type ListFormat = (typeof LIST_FORMATS)[number]

export type Watch = { readonly signal: AbortSignal; readonly onProgress: (rows: number) => void }

type Order = { readonly path: string; readonly format: ListFormat; readonly listing: Listing }

const TOGETHER = 500 // rows a write

/** Writes all rows of a list; gives how many. Cancelled, it leaves no file and what was there before. */
export async function exportList(order: Order, watch: Watch): Promise<Result<number, Failure>> {
  let rows = 0
  const count = (n: number) => {
    rows = n
    watch.onProgress(n)
  }
  try {
    const write = order.format === 'csv' ? writeCsv : writeXlsx
    const done = await atomically(order.path, (file) => write(file, order.listing, { ...watch, onProgress: count }))
    return done.ok ? ok(rows) : done
  } catch (error) {
    if (error instanceof TooMany) return no({ code: 'troppe-righe-xlsx', retry: 'never' })
    if (watch.signal.aborted) return no({ code: 'annullata', retry: 'never' })
    throw error
  }
}

class TooMany extends Error {}

async function writeCsv(file: FileHandle, listing: Listing, { signal, onProgress }: Watch): Promise<void> {
  let lines: string[] = []
  let rows = -1 // the header is none
  for await (const line of csvOf(listing)) {
    lines.push(line)
    rows += 1
    if (lines.length < TOGETHER) continue
    signal.throwIfAborted()
    await file.appendFile(lines.join(''))
    lines = []
    onProgress(rows)
  }
  signal.throwIfAborted()
  await file.appendFile(lines.join(''))
  onProgress(rows)
}

async function writeXlsx(file: FileHandle, listing: Listing, { signal, onProgress }: Watch): Promise<void> {
  const rows: (readonly CellValue[])[] = []
  for await (const row of listing.rows()) {
    rows.push(row)
    if (rows.length > MOST_ROWS) throw new TooMany()
    if (rows.length % TOGETHER === 0) onProgress(rows.length)
    signal.throwIfAborted()
  }
  onProgress(rows.length)
  await file.writeFile(await xlsxOf(listing, rows))
  signal.throwIfAborted()
}
