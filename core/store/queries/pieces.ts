import { prepared, preparedToWrite } from '#core/store/prepared.ts'

/** Keeps a piece, unless it is kept already: its hash says what it holds. */
export const keepPiece = preparedToWrite((db, p: { hash: string; content: string }) =>
  db
    .insertInto('pieces')
    .values({ hash: p.hash, content: p.content })
    .onConflict((known) => known.column('hash').doNothing()),
)

export const pieceOf = prepared((db, p: { hash: string }) =>
  db.selectFrom('pieces').select('content').where('hash', '=', p.hash),
)
