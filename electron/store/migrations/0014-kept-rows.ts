import { sql, type Kysely } from 'kysely'

/** What a row of Aziende shows of positions and deleghe is kept beside its name: a page is read without looking for it. */
export const keptRows = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of [...columns, facts, ...followers, fill, attempts]) await sql.raw(statement).execute(db)
  },
}

const columns = [
  'drop view portfolio_facts',
  'alter table portfolio add column delega_al text',
  "alter table portfolio add column posizioni text not null default '[]'",
]

const remembered = (name: string, path: string) =>
  `ifnull((select json_extract(value, '${path}') from remembered where name = '${name}'), '')`

const ofStudio = `d.tipo = 'intermediario' and d.delegato = ${remembered('studio', '$.codiceFiscale')}
  and d.dal <= ${remembered('oggi', '$')}`

const facts = `create view portfolio_facts as select
  a.codice_fiscale as azienda,
  a.nome_ordine as nome_ordine,
  exists (
    select 1 from posizioni p cross join deleghe d on d.matricola = p.matricola
    where p.azienda = a.codice_fiscale and ${ofStudio} and (d.al is null or d.al > ${remembered('oggi', '$')})
  ) as in_delega,
  (
    select min(d.al) from posizioni p cross join deleghe d on d.matricola = p.matricola
    where p.azienda = a.codice_fiscale and ${ofStudio} and d.al > ${remembered('oggi', '$')}
  ) as delega_al,
  (
    select json_group_array(json_object('matricola', matricola, 'stato', stato, 'sede', sede))
    from (select matricola, stato, sede from posizioni p where p.azienda = a.codice_fiscale order by p.matricola)
  ) as posizioni,
  lower('  ' || replace(a.nome_ordine || ' ' || a.codice_fiscale || ' ' || ifnull(a.partita_iva, '') || ' ' ||
    ifnull(a.pec, '') || ' ' ||
    ifnull((select group_concat(matricola, ' ') from posizioni p where p.azienda = a.codice_fiscale), '') || ' ' ||
    ifnull((select group_concat(valore, ' ') from contatti c where c.azienda = a.codice_fiscale), ''),
    ' ', '  ')) as testo
from aziende a`

const kept = 'nome_ordine, in_delega, delega_al, posizioni, testo'

const renewed = (which: string) =>
  `update portfolio set (${kept}) = (select ${kept} from portfolio_facts f where f.azienda = portfolio.azienda)
   where azienda ${which}`

const ownerOf = (matricola: string) => renewed(`= (select azienda from posizioni where matricola = ${matricola})`)

/** A trigger of before renewed what there was to keep then. */
const follower = (name: string, body: string) => [`drop trigger ${name}`, `create trigger ${name} ${body}; end`]

const followers = [
  ...follower(
    'portfolio_gains',
    `after insert on aziende begin insert into portfolio (azienda, ${kept})
       select azienda, ${kept} from portfolio_facts where azienda = new.codice_fiscale`,
  ),
  ...follower(
    'portfolio_follows',
    `after update of nome_ordine, partita_iva, pec on aziende
     when old.nome_ordine is not new.nome_ordine or old.partita_iva is not new.partita_iva or old.pec is not new.pec
     begin ${renewed('= new.codice_fiscale')}`,
  ),
  ...follower('posizioni_gained', `after insert on posizioni begin ${renewed('= new.azienda')}`),
  ...follower(
    'posizioni_moved',
    `after update of azienda, stato, sede on posizioni
     when old.azienda is not new.azienda or old.stato is not new.stato or old.sede is not new.sede
     begin ${renewed('in (old.azienda, new.azienda)')}`,
  ),
  ...follower('posizioni_lost', `after delete on posizioni begin ${renewed('= old.azienda')}`),
  ...follower('deleghe_gained', `after insert on deleghe begin ${ownerOf('new.matricola')}`),
  ...follower(
    'deleghe_changed',
    `after update of matricola, tipo, delegato, dal, al on deleghe
     begin ${ownerOf('new.matricola')}; ${ownerOf('old.matricola')}`,
  ),
  ...follower('deleghe_lost', `after delete on deleghe begin ${ownerOf('old.matricola')}`),
  ...follower(
    'contatti_gained',
    `after insert on contatti when new.azienda is not null begin ${renewed('= new.azienda')}`,
  ),
  ...follower(
    'contatti_changed',
    `after update of azienda, valore on contatti when old.azienda is not new.azienda or old.valore is not new.valore
     begin ${renewed('in (old.azienda, new.azienda)')}`,
  ),
  ...follower(
    'contatti_lost',
    `after delete on contatti when old.azienda is not null begin ${renewed('= old.azienda')}`,
  ),
]

const fill = `update portfolio set (delega_al, posizioni) =
  (select delega_al, posizioni from portfolio_facts f where f.azienda = portfolio.azienda)`

/** By company: who counts what is to be mended there counts the refused, and takes off those gone on from. */
const attempts = `create index tasks_attempts_by_azienda on tasks (azienda, previous)
  where previous is not null and state <> 'discarded'`
