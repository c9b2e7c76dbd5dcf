import { formatGiorno } from '#core/domain/identifiers/giorno.ts'
import type { Giorno } from '#core/domain/identifiers/giorno.ts'
import { finding } from '#core/imports/finding.ts'
import type { Db } from '#core/store/open.ts'
import type { ImportReport } from '#core/domain/importing.ts'
import {
  countBarePositions,
  countFacts,
  countFactsOfOthers,
  countPositions,
  factsOfOthers,
  keptPecs,
  keptRevocations,
  type Of,
  type OfOthers,
} from './queries/staged.ts'
import { LISTED, type Taking } from './taking.ts'

/** Adds to the findings what only the archive could tell: positions that it knows under another company. */
export async function tellOfOthers(tx: Db, of: Of, taking: Taking): Promise<void> {
  const { rows } = await factsOfOthers(of, LISTED).execute(tx)
  if (rows.length === 0) return
  const total = (await countFactsOfOthers(of).execute(tx)).rows[0]?.n ?? 0
  const code = of.kind === 'f24' ? 'pagante-diverso' : 'matricola-altrui'
  const findings = of.kind === 'f24' ? taking.warnings : taking.rejections
  findings.addMany(
    rows.map((row) => finding(code, placeOf(row), { titolare: row.altrui, altro: row.azienda })),
    total,
  )
}

/** Adds what the file says and the archive keeps otherwise, because a Smart-Task decided so. */
export async function tellOfKept(tx: Db, of: Of, { warnings }: Taking): Promise<void> {
  const pecs = (await keptPecs(of, LISTED).execute(tx)).rows
  warnings.addMany(
    pecs.map(({ riga, azienda }) => finding('pec-variata', { line: riga, field: 'PEC', value: azienda })),
  )
  const revoked = (await keptRevocations(of, LISTED).execute(tx)).rows
  warnings.addMany(
    revoked.map(({ riga, matricola, dal }) =>
      finding('delega-revocata', { line: riga, field: 'Al', value: matricola }, { dal: formatGiorno(dal as Giorno) }),
    ),
  )
}

function placeOf({ riga, matricola }: OfOthers) {
  return { line: riga, field: 'matricola', value: matricola }
}

type Counts = Pick<ImportReport, 'added' | 'changed' | 'unchanged' | 'companies' | 'positions'>

/** What the archive makes of the staged facts. */
export async function countStaged(tx: Db, of: Of): Promise<Counts> {
  const counted = [
    ...(await countFacts(of).execute(tx)).rows,
    ...(of.kind === 'deleghe' ? (await countBarePositions(of).execute(tx)).rows : []),
  ]
  const ended = (esito: string) => counted.reduce((sum, row) => sum + (row.esito === esito ? row.n : 0), 0)
  const { companies = 0, positions = 0 } = (await countPositions(of).execute(tx)).rows[0] ?? {}
  return { added: ended('added'), changed: ended('changed'), unchanged: ended('unchanged'), companies, positions }
}

export function reportOf(
  about: Pick<ImportReport, 'id' | 'kind' | 'file'>,
  counts: Counts,
  taking: Taking,
): ImportReport {
  return {
    ...about,
    read: taking.read,
    skipped: taking.left,
    ...counts,
    rejected: taking.rejections.listed,
    rejectedTotal: taking.rejections.total,
    warnings: taking.warnings.listed,
    warningsTotal: taking.warnings.total,
  }
}
