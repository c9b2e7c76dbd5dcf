import { prepared, preparedToWrite } from '#core/store/prepared.ts'
import type { AllegatiTable } from '#core/store/schema.ts'

/** A file shown as evidence, without what it holds. */
export const attachmentByHash = prepared((db, p: { hash: string }) =>
  db.selectFrom('allegati').select(['hash', 'nome', 'tipo', 'bytes']).where('hash', '=', p.hash),
)

export const contentByHash = prepared((db, p: { hash: string }) =>
  db.selectFrom('allegati').select('contenuto').where('hash', '=', p.hash),
)

export const insertAttachment = preparedToWrite((db, p: AllegatiTable) =>
  db
    .insertInto('allegati')
    .values({
      hash: p.hash,
      nome: p.nome,
      tipo: p.tipo,
      bytes: p.bytes,
      contenuto: p.contenuto,
      aggiunto_il: p.aggiunto_il,
    })
    .onConflict((known) => known.column('hash').doNothing()),
)
