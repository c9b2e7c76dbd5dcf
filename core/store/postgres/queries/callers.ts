import { sql } from 'kysely'
import { compiled } from '#core/store/compiled.ts'
import type { Held, Shared } from '#core/store/relations.ts'
import { prepared } from '#core/store/prepared.ts'
import type { TokenRow } from '#core/store/personal-tokens.ts'
import type { SoggettiCollegatiTable } from '#core/store/company-schema.ts'

/** Tokens by their ids, in one statement for however many calls. */
export const tokensByIds = prepared((db, p: { ids: readonly string[] }) =>
  compiled<TokenRow>(db, sql`select * from token_personali where id = any(${p.ids})`),
)

type Person = Pick<SoggettiCollegatiTable, 'id' | 'matricola' | 'relazione' | 'cognome' | 'nome' | 'dal' | 'al'>

export type Tied = {
  readonly soggetto: string
  readonly azienda: string
  readonly matricole: readonly string[] | null
  readonly held: readonly Held[] | null
  readonly shared: readonly Shared[] | null
  readonly persons: readonly (Person & { readonly codiceFiscale: string })[] | null
}

const DELEGA = sql`'id', d.id, 'matricola', d.matricola, 'tipo', d.tipo, 'delegato', d.delegato, 'dal', d.dal, 'al', d.al`

/**
 * By the company, which has few, never by who holds them, who may have thousands: a planner without figures cannot tell, and
 * looks no further than an `offset`.
 */
const DELEGHE = sql`lateral (select * from deleghe of_position where of_position.matricola = p.matricola offset 0)`
const SUBDELEGHE = sql`lateral (select * from subdeleghe of_delega where of_delega.delega = d.id offset 0)`

/** What ties each somebody to the company beside him, as of one moment; companies that are not known are absent. */
export const tied = prepared((db, p: { soggetti: readonly string[]; aziende: readonly string[] }) =>
  compiled<Tied>(
    db,
    sql`select w.soggetto, w.azienda,
      (select json_agg(p.matricola order by p.matricola) from posizioni p where p.azienda = w.azienda) as matricole,
      (select json_agg(json_build_object(${DELEGA}))
        from posizioni p join ${DELEGHE} d on true
        where p.azienda = w.azienda and d.delegato = w.soggetto) as held,
      (select json_agg(json_build_object(${DELEGA}, 'sub', s.id, 'subDal', s.dal, 'subAl', s.al))
        from posizioni p join ${DELEGHE} d on true join ${SUBDELEGHE} s on true
        where p.azienda = w.azienda and s.delegato = w.soggetto) as shared,
      (select json_agg(json_build_object('id', c.id, 'matricola', c.matricola, 'relazione', c.relazione,
          'codiceFiscale', c.codice_fiscale, 'cognome', c.cognome, 'nome', c.nome, 'dal', c.dal, 'al', c.al))
        from soggetti_collegati c where c.azienda = w.azienda and c.codice_fiscale = w.soggetto) as persons
    from unnest(${p.soggetti}::text[], ${p.aziende}::text[]) as w(soggetto, azienda)
    join aziende a on a.codice_fiscale = w.azienda`,
  ),
)
