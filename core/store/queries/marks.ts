import { sql } from 'kysely'
import { compiled } from '#core/store/compiled.ts'
import { speaksPostgres } from '#core/store/dialect-of.ts'
import { prepared, type Runner } from '#core/store/prepared.ts'

type Mark = { readonly azienda: string; readonly segno: string }

/**
 * What moves with whatever is written of these companies. A request is counted when it comes and again when it has its outcome; so
 * are the files that brought something. Contacts of who acts for many companies change by a request about any of them: each is told
 * itself, like the days on which requests were decided. Those of the asker, which hold for all, bear no company.
 */
const marks = prepared((db, { who, aziende }: { who: string; aziende: string | readonly string[] }) => {
  const among = speaksPostgres(db) ? sql`= any(${aziende})` : sql`in (select value from json_each(${aziende}))`
  const contatto = sql`'contatto ' || c.id || ' ' || c.aggiornata_il || ' ' || c.valore || ' ' || cast(c.anomalo as text)`
  const marked = sql<Mark>`
    select e.azienda, 'entrate ' || cast(e.n as text) as segno from entrate e where e.azienda ${among}
    union all select r.azienda, 'richieste ' || cast(sum(case when r.state = 'ricevuta' then 1 else 2 end) as text)
      from requests r where r.azienda ${among} group by r.azienda
    union all select p.azienda, 'attivita ' || a.matricola || ' ' || a.richiedente || ' ' || a.il
      from posizioni p join attivita a on a.matricola = p.matricola where p.azienda ${among}
    union all select c.azienda, ${contatto} from contatti c where c.azienda ${among}
    union all select p.azienda, ${contatto}
      from posizioni p join deleghe d on d.matricola = p.matricola join contatti c on c.titolare = d.delegato
      where p.azienda ${among} and coalesce(c.azienda, '') = ''
    union all select '', ${contatto} from contatti c where c.titolare = ${who} and coalesce(c.azienda, '') = ''`
  return compiled(db, marked)
})

/** PostgreSQL takes a list; SQLite takes it apart itself. */
export function marksOf(on: Runner, { who, aziende }: { readonly who: string; readonly aziende: readonly string[] }) {
  return marks(on, { who, aziende: speaksPostgres(on.db) ? aziende : JSON.stringify(aziende) })
}
