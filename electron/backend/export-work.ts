import { basename } from 'node:path'
import type { Outcome } from '#core/contract/outcome.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { never, now, serviceOf, type Desk } from '#electron/desk/desk.ts'
import { listingOf, type WantedList } from '#electron/desk/exports/listing.ts'
import type { ArchiveLists } from '#electron/desk/exports/archive-lists.ts'
import type { Labels } from '#electron/desk/labels.ts'
import type { Receipts } from '#electron/desk/kept-receipts.ts'
import { paperDocument, paperPieces, type PaperDocument } from '#electron/desk/paper/document.ts'
import { dossierFor } from '#electron/desk/asking.ts'
import type { PaperItem } from '#electron/desk/paper/receipt-page.ts'
import { receiptFile } from '#electron/desk/receipt-files.ts'
import { receiptOf, takeReceipt } from '#electron/desk/receipts.ts'
import type { Task } from '#electron/desk/task.ts'
import { atomically } from '#electron/export/atomically.ts'
import { exportList, type ListFormat } from '#electron/export/export-list.ts'
import type { ExportWatch, ExportWork } from './export-jobs.ts'

/** Makes a PDF of a page; what makes it lives in main. */
export type Printer = (paper: PaperDocument, signal: AbortSignal) => Promise<Result<Uint8Array, Failure>>

/** A list of rows, or receipts and outcomes by the ids of their tasks. */
export type WantedFile =
  | (WantedList & { readonly format: ListFormat; readonly columns?: readonly string[] })
  | { readonly kind: 'receipts'; readonly ids: readonly string[]; readonly format: 'pdf' | 'jws' | 'json' }

export type ExportParts = Desk & {
  readonly receipts: Receipts
  readonly archive: ArchiveLists
  readonly labels: Pick<Labels, 'list'>
  readonly print: Printer
}

/** The work of writing what is wanted into a file. */
export function exportWork(desk: ExportParts, path: string, wanted: WantedFile): ExportWork {
  if (wanted.kind !== 'receipts') {
    const listing = listingOf(desk, wanted, wanted.columns)
    return ({ signal, onProgress }) =>
      exportList({ path, format: wanted.format, listing }, { signal, onProgress: (rows) => onProgress('righe', rows) })
  }
  const { ids, format } = wanted
  return format === 'pdf'
    ? (watch) => paper(desk, { path, ids }, watch)
    : (watch) => signedFile(desk, { path, ids, format }, watch)
}

type Wanted = { readonly path: string; readonly ids: readonly string[] }

async function signedFile(
  desk: ExportParts,
  { path, ids, format }: Wanted & { readonly format: 'jws' | 'json' },
  { signal, onProgress }: ExportWatch,
): Promise<Result<number, Failure>> {
  const all: string[] = []
  for (const id of ids) {
    if (signal.aborted) return no(never('annullata'))
    const taken = await takeReceipt(desk, id)
    if (!taken.ok) return taken
    all.push(taken.value.jws)
    onProgress('ricevute', all.length, ids.length)
  }
  const done = await atomically(path, (file) => file.writeFile(receiptFile(format, all)))
  return done.ok ? ok(all.length) : done
}

/** Paper of what is decided; a receipt that cannot be had now is told of on the sheet, and holds nothing up. */
async function paper(desk: ExportParts, { path, ids }: Wanted, watch: ExportWatch): Promise<Result<number, Failure>> {
  const { signal, onProgress } = watch
  const items: PaperItem[] = []
  for (const id of ids) {
    if (signal.aborted) return no(never('annullata'))
    const item = await itemOf(desk, id)
    if (item !== undefined) items.push(item)
    onProgress('ricevute', items.length, ids.length)
  }
  if (items.length === 0) return no(never('niente-da-stampare'))
  const printing = { studio: desk.studio, at: now(desk) }
  onProgress('stampa', 0)
  const printed = await desk.print(paperDocument([...paperPieces(items, printing)], printing), signal)
  if (!printed.ok) return printed
  if (signal.aborted) return no(never('annullata'))
  const done = await atomically(path, (file) => file.writeFile(printed.value))
  return done.ok ? ok(items.length) : done
}

async function itemOf(desk: ExportParts, id: string): Promise<PaperItem | undefined> {
  const task = await desk.store.task(id)
  const sheet = task && serviceOf(desk, task.service)?.sheet
  if (task === undefined || sheet === undefined || !isDecided(task)) return undefined
  const receipt = await receiptOf(desk, id)
  const known = await dossierFor(desk, sheet, task)
  return { task, sheet, ...(receipt.ok && { receipt: receipt.value }), ...(known && { dossier: known.dossier }) }
}

function isDecided(task: Task): task is Task & { readonly outcome: Outcome } {
  return task.outcome !== undefined
}

/** The name a file is told by; its folder is nobody's business but main's. */
export function nameOf(path: string): string {
  return basename(path)
}
