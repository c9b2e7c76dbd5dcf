import { sql, type Kysely } from 'kysely'

/** The list of companies as the desk shows it, kept by triggers whoever writes the archive: an import, a decision. */
export const portfolio = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of [...tables, ...followers, ...counts, ...search, fill]) await sql.raw(statement).execute(db)
  },
}

const remembered = (name: string, path: string) =>
  `ifnull((select json_extract(value, '${path}') from remembered where name = '${name}'), '')`

const tables = [
  `create table portfolio (
    n integer primary key,
    azienda text not null unique,
    nome_ordine text not null,
    in_delega integer not null,
    testo text not null
  )`,
  'create index portfolio_by_name on portfolio (nome_ordine, azienda)',
  "create index note_aperte on note (matricola) where stato = 'aperta'",
  'create index portfolio_by_scope on portfolio (in_delega, nome_ordine, azienda)',
  // Lower case and without accents, as nome_ordine is. Two blanks before each word make one and two letters findable
  // by three characters: as the beginning of a word.
  `create view portfolio_facts as select
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
       ifnull((select group_concat(matricola, ' ') from posizioni p where p.azienda = a.codice_fiscale), ''),
       ' ', '  ')) as testo
   from aziende a`,
]

const fill = `insert into portfolio (azienda, nome_ordine, in_delega, testo)
  select azienda, nome_ordine, in_delega, testo from portfolio_facts`

const renewed = (which: string) =>
  `update portfolio set (nome_ordine, in_delega, testo) =
     (select nome_ordine, in_delega, testo from portfolio_facts f where f.azienda = portfolio.azienda)
   where azienda ${which}`

const ownerOf = (matricola: string) => renewed(`= (select azienda from posizioni where matricola = ${matricola})`)

const followers = [
  `create trigger portfolio_gains after insert on aziende begin ${fill} where azienda = new.codice_fiscale; end`,
  `create trigger portfolio_follows after update of nome_ordine, partita_iva, pec on aziende
     when old.nome_ordine is not new.nome_ordine or old.partita_iva is not new.partita_iva or old.pec is not new.pec
     begin ${renewed('= new.codice_fiscale')}; end`,
  `create trigger portfolio_loses after delete on aziende
     begin delete from portfolio where azienda = old.codice_fiscale; end`,
  `create trigger posizioni_gained after insert on posizioni begin ${renewed('= new.azienda')}; end`,
  `create trigger posizioni_moved after update of azienda on posizioni when old.azienda is not new.azienda
     begin ${renewed('in (old.azienda, new.azienda)')}; end`,
  `create trigger posizioni_lost after delete on posizioni begin ${renewed('= old.azienda')}; end`,
  `create trigger deleghe_gained after insert on deleghe begin ${ownerOf('new.matricola')}; end`,
  `create trigger deleghe_changed after update of matricola, tipo, delegato, dal, al on deleghe
     begin ${ownerOf('new.matricola')}; ${ownerOf('old.matricola')}; end`,
  `create trigger deleghe_lost after delete on deleghe begin ${ownerOf('old.matricola')}; end`,
]

const counted = (sign: '-' | '+', row: 'old' | 'new') =>
  `insert into portfolio_counts (in_delega, n) values (${row}.in_delega, ${sign === '+' ? 1 : -1})
     on conflict do update set n = n ${sign} 1`

const counts = [
  'create table portfolio_counts (in_delega integer primary key, n integer not null)',
  `create trigger portfolio_counted_in after insert on portfolio begin ${counted('+', 'new')}; end`,
  `create trigger portfolio_counted_anew after update of in_delega on portfolio when old.in_delega <> new.in_delega
     begin ${counted('-', 'old')}; ${counted('+', 'new')}; end`,
  `create trigger portfolio_counted_out after delete on portfolio begin ${counted('-', 'old')}; end`,
]

const search = [
  `create virtual table portfolio_search using fts5
     (text, content = '', contentless_delete = 1, tokenize = 'trigram remove_diacritics 1')`,
  `create trigger portfolio_found after insert on portfolio
     begin insert into portfolio_search (rowid, text) values (new.n, new.testo); end`,
  `create trigger portfolio_found_anew after update of testo on portfolio when old.testo is not new.testo
     begin
       delete from portfolio_search where rowid = old.n;
       insert into portfolio_search (rowid, text) values (new.n, new.testo);
     end`,
  `create trigger portfolio_unfound after delete on portfolio
     begin delete from portfolio_search where rowid = old.n; end`,
]
