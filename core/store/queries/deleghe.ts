import type { Db } from '#core/store/open.ts'

export const deleghe = (db: Db, p: { azienda: string }) =>
  db
    .selectFrom('posizioni as p')
    .innerJoin('deleghe as d', 'd.matricola', 'p.matricola')
    .select(['d.id', 'd.matricola', 'd.tipo', 'd.delegato', 'd.delegato_nome as delegatoNome', 'd.dal', 'd.al'])
    .where('p.azienda', '=', p.azienda)
    .orderBy('p.matricola')
    .orderBy('d.dal')
    .orderBy('d.id')

export const subdeleghe = (db: Db, p: { azienda: string }) =>
  db
    .selectFrom('posizioni as p')
    .innerJoin('deleghe as d', 'd.matricola', 'p.matricola')
    .innerJoin('subdeleghe as s', 's.delega', 'd.id')
    .select(['s.delega', 's.id', 's.delegato', 's.dal', 's.al'])
    .where('p.azienda', '=', p.azienda)
    .orderBy('s.dal')
    .orderBy('s.id')
