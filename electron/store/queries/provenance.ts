import { sql } from 'kysely'
import type { DatumKind } from '#electron/desk/provenance.ts'
import type { DeskDb } from '#electron/store/desk-tables.ts'

type SourcedRow = {
  readonly kind: DatumKind
  readonly key: string
  readonly fonte: string | null
  readonly at: string
}

/** What wrote each datum of a company, and when it was last confirmed; contacts of its delegati are among its data. */
export const sourcedData = (azienda: string) => sql<SourcedRow>`
  select 'azienda' as kind, codice_fiscale as key, fonte, aggiornata_il as at from aziende
    where codice_fiscale = ${azienda}
  union all select 'posizione', matricola, fonte, aggiornata_il from posizioni where azienda = ${azienda}
  union all select 'delega', d.id, d.fonte, d.aggiornata_il
    from posizioni p join deleghe d using (matricola) where p.azienda = ${azienda}
  union all select 'contatto', id, fonte, aggiornata_il from contatti where azienda = ${azienda}
  union all select 'contatto', id, fonte, aggiornata_il from contatti
    where coalesce(azienda, '') = '' and titolare in (
      select d.delegato from posizioni p join deleghe d using (matricola) where p.azienda = ${azienda})
  union all select 'soggetto', id, fonte, aggiornata_il from soggetti_collegati where azienda = ${azienda}
  union all select 'nota', n.id, n.fonte, n.aggiornata_il
    from posizioni p join note n using (matricola) where p.azienda = ${azienda}
  union all select 'versamento', v.id, v.fonte, v.aggiornata_il
    from posizioni p join versamenti v using (matricola) where p.azienda = ${azienda}
  union all select 'denuncia', d.matricola || ' ' || d.periodo, d.fonte, d.aggiornata_il
    from posizioni p join denunce d using (matricola) where p.azienda = ${azienda}
  union all select 'regolarita', dal || ' ' || esito, fonte, aggiornata_il from regolarita where azienda = ${azienda}
  union all select 'dpa', d.matricola || ' ' || d.mese, d.fonte, d.aggiornata_il
    from posizioni p join dpa d using (matricola) where p.azienda = ${azienda}`

/** The imports that those sources name. */
export const importsNamed = (db: DeskDb, ids: readonly string[]) =>
  db.selectFrom('importazioni').select(['id', 'genere', 'nome_file', 'avvenuta_il']).where('id', 'in', ids)

/** The requests that those sources name, as far as this studio has them. */
export const requestsNamed = (db: DeskDb, ids: readonly string[]) =>
  db.selectFrom('tasks').select(['id', 'protocollo']).where('id', 'in', ids)

type WrittenRow = {
  readonly id: string
  readonly kind: DatumKind
  readonly key: string
  readonly at: string
}

/** What accepted requests wrote where rows have no source of their own: states of positions, and their codes. */
export const writtenByRequests = (azienda: string) => sql<WrittenRow>`
  select t.id, t.decided_at as at,
    iif(c.value ->> 'change' = 'posizione.stato', 'stato', 'autorizzazione') as kind,
    iif(c.value ->> 'change' = 'posizione.stato',
      (c.value ->> 'matricola') || ' ' || (c.value ->> 'dal') || ' ' || (c.value ->> 'a'),
      (c.value ->> 'matricola') || ' ' || (c.value ->> 'codice') || ' ' || (c.value ->> 'dal')) as key
  from tasks t, json_each(t.outcome, '$.changes') c
  where t.azienda = ${azienda} and t.esito = 'accolta'
    and c.value ->> 'change' in ('posizione.stato', 'autorizzazione.attribuisci')`
