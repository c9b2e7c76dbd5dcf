import { sql, type Kysely } from 'kysely'

/** What a studio adds to its companies: labels, lists kept as they were set up, contacts found by a search. */
export const companies = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of [...views, ...labels, ...work, ...contacts]) await sql.raw(statement).execute(db)
  },
}

const views = [
  `create table saved_views (
    id text primary key, list text not null, name text not null, content text not null, is_default integer not null
  ) without rowid`,
  'create index saved_views_by_list on saved_views (list, name)',
  // Whatever is written: two views of a list never open it both.
  'create unique index saved_views_default on saved_views (list) where is_default = 1',
]

const labels = [
  `create table labels (
    id text primary key, kind text not null, name text not null, colour text not null
  ) without rowid`,
  `create table company_labels (
    azienda text not null, label text not null references labels (id) on delete cascade,
    primary key (azienda, label)
  ) without rowid`,
  'create index company_labels_by_label on company_labels (label, azienda)',
]

/** Which companies have something to do, read along indexes that hold nothing else. */
const work = [
  `create index tasks_open_by_azienda on tasks (azienda, state)
     where state in ('draft', 'queued', 'sending', 'sent', 'parked')`,
  `create index tasks_refused_by_azienda on tasks (azienda, id) where esito = 'non-accolta'`,
  'create index tasks_by_previous on tasks (previous) where previous is not null',
  'create index tasks_by_birth on tasks (created_at)',
]

const remembered = (name: string, path: string) =>
  `ifnull((select json_extract(value, '${path}') from remembered where name = '${name}'), '')`

const facts = `create view portfolio_facts as select
  a.codice_fiscale as azienda,
  a.nome_ordine as nome_ordine,
  exists (
    select 1 from posizioni p cross join deleghe d on d.matricola = p.matricola
    where p.azienda = a.codice_fiscale and d.tipo = 'intermediario'
      and d.delegato = ${remembered('studio', '$.codiceFiscale')}
      and d.dal <= ${remembered('oggi', '$')}
      and (d.al is null or d.al > ${remembered('oggi', '$')})
  ) as in_delega,
  lower('  ' || replace(a.nome_ordine || ' ' || a.codice_fiscale || ' ' || ifnull(a.partita_iva, '') || ' ' ||
    ifnull(a.pec, '') || ' ' ||
    ifnull((select group_concat(matricola, ' ') from posizioni p where p.azienda = a.codice_fiscale), '') || ' ' ||
    ifnull((select group_concat(valore, ' ') from contatti c where c.azienda = a.codice_fiscale), ''),
    ' ', '  ')) as testo
from aziende a`

const renewed = (which: string) =>
  `update portfolio set (nome_ordine, in_delega, testo) =
     (select nome_ordine, in_delega, testo from portfolio_facts f where f.azienda = portfolio.azienda)
   where azienda ${which}`

const contacts = [
  'drop view portfolio_facts',
  facts,
  `create trigger contatti_gained after insert on contatti when new.azienda is not null
     begin ${renewed('= new.azienda')}; end`,
  `create trigger contatti_changed after update of azienda, valore on contatti
     when old.azienda is not new.azienda or old.valore is not new.valore
     begin ${renewed('in (old.azienda, new.azienda)')}; end`,
  `create trigger contatti_lost after delete on contatti when old.azienda is not null
     begin ${renewed('= old.azienda')}; end`,
  renewed('in (select azienda from contatti)'),
]
