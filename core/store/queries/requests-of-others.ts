import { sql } from 'kysely'
import { prepared } from '#core/store/prepared.ts'

type Asked = { azienda: string; who: string; limit: number }

/** The last requests of a company that somebody else was told of, newest first, each with its decision. */
export const requestsOfOthers = prepared((db, p: Asked) =>
  db
    .selectFrom('requests as r')
    .leftJoin('decisions as d', 'd.request', 'r.id')
    .leftJoin('pieces as o', 'o.hash', 'd.outline')
    .leftJoin('aziende as z', 'z.codice_fiscale', 'r.azienda')
    .select(['r.id as request', 'r.protocollo', 'r.service', 'r.version', 'r.esito', 'r.state', 'r.received_at as at'])
    .select(['d.checks', 'd.changes', 'd.decided_at as decidedAt', 'o.content as outline'])
    .select(['r.azienda', 'r.matricola', 'r.soggetto', 'r.answers', 'r.previous', 'r.richiedente', 'r.ruolo'])
    .select(['r.delegante', 'z.ragione_sociale as ragioneSociale'])
    .where('r.azienda', '=', p.azienda)
    .where(sql<string>`coalesce(r.mittente, r.delegante, r.richiedente)`, '<>', p.who)
    .orderBy('r.received_at', 'desc')
    .orderBy('r.id', 'desc')
    .limit(p.limit),
)
