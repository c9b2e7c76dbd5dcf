import { prepared } from '#core/store/prepared.ts'

/** A file shown as evidence, without what it holds. */
export const attachmentByHash = prepared((db, p: { hash: string }) =>
  db.selectFrom('allegati').select(['hash', 'nome', 'tipo', 'bytes']).where('hash', '=', p.hash),
)
