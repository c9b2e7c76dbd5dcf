import { sql, type Kysely } from 'kysely'

/** Which titles cores elsewhere tell; a company whose delega ended at the chosen core is in delega no more, whatever files say. */
export const toldByCores = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of [table, ...facts, ...followers]) await sql.raw(statement).execute(db)
  },
}

/** `ruolo` and `chi` of the title, absent where it ended. */
const table = `create table titoli_core (
  core text not null, azienda text not null, ruolo text, chi text,
  primary key (azienda, core)
) without rowid`

const remembered = (name: string, path: string) =>
  `ifnull((select json_extract(value, '${path}') from remembered where name = '${name}'), '')`

const ofStudio = `d.tipo = 'intermediario' and d.delegato = ${remembered('studio', '$.codiceFiscale')}
  and d.dal <= ${remembered('oggi', '$')}`

const ofChosenCore = `from titoli_core t where t.azienda = a.codice_fiscale and t.core = ${remembered('core', '$')}`

/** In force as the archive says it, since it knows to which day; the core's word where the title is none of the studio's own. */
const inDelega = `case
  when exists (select 1 ${ofChosenCore} and t.ruolo is null) then 0
  when exists (select 1 ${ofChosenCore}
    and (t.ruolo <> 'intermediario' or t.chi <> ${remembered('studio', '$.codiceFiscale')})) then 1
  else exists (
    select 1 from posizioni p cross join deleghe d on d.matricola = p.matricola
    where p.azienda = a.codice_fiscale and ${ofStudio} and (d.al is null or d.al > ${remembered('oggi', '$')})
  ) end`

const facts = [
  'drop view portfolio_facts',
  `create view portfolio_facts as select
  a.codice_fiscale as azienda,
  a.nome_ordine as nome_ordine,
  ${inDelega} as in_delega,
  case when not exists (select 1 ${ofChosenCore} and t.ruolo is null) then (
    select min(d.al) from posizioni p cross join deleghe d on d.matricola = p.matricola
    where p.azienda = a.codice_fiscale and ${ofStudio} and d.al > ${remembered('oggi', '$')}
  ) end as delega_al,
  (
    select json_group_array(json_object('matricola', matricola, 'stato', stato, 'sede', sede))
    from (select matricola, stato, sede from posizioni p where p.azienda = a.codice_fiscale order by p.matricola)
  ) as posizioni,
  lower('  ' || replace(a.nome_ordine || ' ' || a.codice_fiscale || ' ' || ifnull(a.partita_iva, '') || ' ' ||
    ifnull(a.pec, '') || ' ' ||
    ifnull((select group_concat(matricola, ' ') from posizioni p where p.azienda = a.codice_fiscale), '') || ' ' ||
    ifnull((select group_concat(valore, ' ') from contatti c where c.azienda = a.codice_fiscale), ''),
    ' ', '  ')) as testo
from aziende a`,
]

const renewed = `update portfolio set in_delega = f.in_delega, delega_al = f.delega_al from portfolio_facts f
  where f.azienda = portfolio.azienda and (f.in_delega <> portfolio.in_delega or f.delega_al is not portfolio.delega_al)`

const followers = [
  `create trigger titolo_told after insert on titoli_core begin ${renewed} and portfolio.azienda = new.azienda; end`,
  `create trigger titolo_told_anew after update on titoli_core begin ${renewed} and portfolio.azienda = new.azienda; end`,
  `create trigger titolo_forgotten after delete on titoli_core begin ${renewed} and portfolio.azienda = old.azienda; end`,
  `create trigger core_chosen after insert on remembered when new.name = 'core' begin ${renewed}; end`,
  `create trigger core_chosen_anew after update on remembered when new.name = 'core' and new.value is not old.value
     begin ${renewed}; end`,
]
