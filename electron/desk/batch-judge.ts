import { compose } from '#core/forms/compose.ts'
import type { Richiedente } from '#core/domain/dossier.ts'
import type { Loose } from '#core/forms/loose.ts'
import type { AnyService } from '#core/service/define.ts'
import { dossierFor } from './asking.ts'
import type { Batch, BatchItem } from './batch.ts'
import { answersOf, cellsOf, edited, outlookOf, type BatchLine, type CellEdit } from './batch-line.ts'
import type { Desk } from './desk.ts'
import { decideHere } from './simulate.ts'

type Judging = Pick<Desk, 'companies' | 'studio' | 'clock' | 'words'>

/** A batch and its service. */
export type Batched = { readonly batch: Pick<Batch, 'id' | 'common'>; readonly service: AnyService }

/** A company composed and judged, with what a Smart-Task of it is made of. */
export type Judged = {
  readonly line: BatchLine
  readonly item: BatchItem
  /** What its Smart-Task would be answered with; `undefined` when the archive no longer knows the company. */
  readonly draft?: { readonly answers: Loose; readonly richiedente?: Richiedente }
}

/** Composes and judges one company with the data of today, after writing into it what `edits` say. */
export async function judgeItem(
  desk: Judging,
  { batch: { common }, service }: Batched,
  item: BatchItem,
  edits: readonly CellEdit[] = [],
): Promise<Judged> {
  const words = desk.words()
  const sheet = words.told(service.sheet)
  const { n, azienda, ragioneSociale } = item
  const known = await dossierFor(desk, sheet, { azienda })
  if (known === undefined) return { item, line: { n, azienda, ragioneSociale, cells: {}, outlook: 'sconosciuta' } }
  const { dossier, richiedente } = known
  const own = edited({ sheet, dossier, common, words }, item, edits)
  const answers = answersOf(sheet, dossier, common, own)
  const decision = await decideHere(desk, service, dossier, answers)
  const datiDel = await desk.companies.confirmedAt(azienda)
  return {
    item: { ...item, answers: own },
    line: {
      ...{ n, azienda, ragioneSociale },
      cells: cellsOf(sheet, compose(sheet.form, dossier, answers, words.options), own),
      ...outlookOf(decision),
      ...(datiDel !== undefined && { datiDel }),
    },
    draft: { answers: said(answers), ...(richiedente && { richiedente }) },
  }
}

/** Without what was left blank on purpose. */
const said = (answers: Loose): Loose =>
  Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== null && answer !== undefined))
