import type { ArchiveListQuery } from '#electron/desk/exports/archive-lists.ts'
import type { DeskDb } from '#electron/store/desk-tables.ts'

export const noteRows = (db: DeskDb, { azienda, after = '', limit }: ArchiveListQuery) =>
  db
    .selectFrom('note as n')
    .innerJoin('posizioni as p', 'p.matricola', 'n.matricola')
    .innerJoin('aziende as a', 'a.codice_fiscale', 'p.azienda')
    .select(['n.id', 'p.azienda', 'a.ragione_sociale as ragioneSociale', 'n.matricola', 'n.periodo', 'n.stato'])
    .select(['n.data_calcolo as dataCalcolo', 'n.saldo', 'n.tipologia'])
    .select(['n.debito_attuale as debitoAttuale', 'n.credito_attuale as creditoAttuale'])
    .$if(azienda !== undefined, (query) => query.where('p.azienda', '=', azienda ?? ''))
    .where('n.id', '>', after)
    .orderBy('n.id')
    .limit(limit)

export const paymentRows = (db: DeskDb, { azienda, after = '', limit }: ArchiveListQuery) =>
  db
    .selectFrom('versamenti as v')
    .innerJoin('posizioni as p', 'p.matricola', 'v.matricola')
    .innerJoin('aziende as a', 'a.codice_fiscale', 'p.azienda')
    .select(['v.id', 'p.azienda', 'a.ragione_sociale as ragioneSociale', 'v.matricola', 'v.causale'])
    .select(['v.riscosso_il as riscossoIl', 'v.da', 'v.a', 'v.debito', 'v.credito'])
    .$if(azienda !== undefined, (query) => query.where('p.azienda', '=', azienda ?? ''))
    .where('v.id', '>', after)
    .orderBy('v.id')
    .limit(limit)
