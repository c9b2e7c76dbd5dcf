import { prepared } from '#core/store/prepared.ts'

type Decision = { request: string; checks: string; changes: string; dossier: string; decided_at: string }

export const insertDecision = prepared((db, p: Decision) =>
  db.insertInto('decisions').values({
    request: p.request,
    checks: p.checks,
    changes: p.changes,
    dossier: p.dossier,
    decided_at: p.decided_at,
  }),
)

export const decisionOf = prepared((db, p: { request: string }) =>
  db.selectFrom('decisions').selectAll().where('request', '=', p.request),
)
