import type { DossierList } from '#core/engine/ledger.ts'

/** Statements for some lists only: each is prepared on every connection, so there is an end to them. */
const MOST = 24

/** The statement that reads these lists of a dossier, or everything. */
export function statementsFor<Statement>(
  reading: (wanted?: readonly DossierList[]) => Statement,
): (lists?: readonly DossierList[]) => Statement {
  const everything = reading()
  const some = new Map<string, Statement>()
  return (lists) => {
    if (lists === undefined) return everything
    const wanted = [...new Set(lists)].sort()
    const name = wanted.join(' ')
    const known = some.get(name) ?? (some.size < MOST ? reading(wanted) : everything)
    if (known !== everything) some.set(name, known)
    return known
  }
}
