import { prepared, preparedToWrite } from '#core/store/prepared.ts'
import type { DecisionsTable } from '#core/store/schema.ts'

export const insertDecision = preparedToWrite((db, p: DecisionsTable) =>
  db.insertInto('decisions').values({
    request: p.request,
    checks: p.checks,
    changes: p.changes,
    dossier: p.dossier,
    decided_at: p.decided_at,
    outline: p.outline,
    lists: p.lists,
  }),
)

export const decisionOf = prepared((db, p: { request: string }) =>
  db
    .selectFrom('decisions as d')
    .leftJoin('pieces as o', 'o.hash', 'd.outline')
    .select(['d.checks', 'd.changes', 'd.dossier', 'd.decided_at', 'd.lists', 'o.content as outline'])
    .where('d.request', '=', p.request),
)
