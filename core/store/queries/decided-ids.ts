import { prepared } from '#core/store/prepared.ts'

/** Ids of decided requests after `after`, oldest first: an id tells when it was born. */
export const decidedIds = prepared((db, p: { after: string; limit: number }) =>
  db.selectFrom('decisions').select('request as id').where('request', '>', p.after).orderBy('request').limit(p.limit),
)
