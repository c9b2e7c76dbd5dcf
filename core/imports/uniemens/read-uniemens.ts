import type { AziendaLetta, ReadContext, Sink } from '#core/imports/read-row.ts'
import { refused, type FileFailure } from '#core/imports/refusal.ts'
import { readXml } from '#core/imports/xml-document.ts'
import { finding, type Finding } from '#core/imports/finding.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import { EmployerLevel } from './employer-level.ts'
import { readCompany, readPosition, type ReadPosition } from './read-position.ts'

/** Reads a UniEmens flow (layout in `elements.ts`): one row per position of each company, employer level only. */
export async function readUniemens(
  chunks: AsyncIterable<Uint8Array>,
  sink: Sink,
  { oggi, signal }: ReadContext,
): Promise<Result<null, FileFailure>> {
  const waiting: (() => void)[] = []
  let companies = 0
  const level = new EmployerLevel({
    company: (company) => {
      companies += 1
      if (company.positions > 0) return
      const read = readCompany(company)
      waiting.push(() => withoutPositions(read, company.line, sink))
    },
    position: (position, company) => {
      const read = readPosition(position, company, oggi)
      waiting.push(() => onePosition(read, sink))
    },
  })
  const read = await readXml(chunks, level, { signal, afterPiece: () => flush(waiting, level) })
  if (!read.ok) return read
  return companies === 0 ? refused('nessuna-riga', { cosa: 'non c’è nessun elemento Azienda' }) : ok(null)
}

function flush(waiting: (() => void)[], level: EmployerLevel): Result<null, FileFailure> {
  if (level.stranger !== undefined) return refused('xml-radice', { radice: level.stranger })
  for (const take of waiting) take()
  waiting.length = 0
  return ok(null)
}

function onePosition(read: Result<ReadPosition, Finding>, sink: Sink): void {
  if (!read.ok) {
    sink.rejected(read.failure)
    return
  }
  for (const warning of read.value.warnings) sink.warned(warning)
  sink.row(read.value.row)
}

/** A company that came without positions: wrong, or of other gestioni only. */
function withoutPositions(read: Result<AziendaLetta, Finding>, line: number, sink: Sink): void {
  if (!read.ok) {
    sink.rejected(read.failure)
    return
  }
  const { ragioneSociale, codiceFiscale } = read.value
  sink.skipped(1)
  sink.warned(
    finding('azienda-senza-posizioni', { line, field: 'PosContributiva', value: ragioneSociale ?? codiceFiscale }),
  )
}
