import { sql } from 'kysely'
import type { DatumKind } from '#core/domain/datum.ts'
import { prepared } from '#core/store/prepared.ts'

export type SourcedRow = {
  readonly kind: DatumKind
  readonly key: string
  readonly fonte: string | null
  readonly at: string
}

/** What wrote each datum of a company, and when it was last confirmed; contacts of its delegati are among its data. */
export const sourcedDataOf = (azienda: string) => sql<SourcedRow>`
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

/** The same, for whoever reads many companies one after the other. */
export const sourcedData = prepared((db, { azienda }: { azienda: string }) => ({
  compile: () => sourcedDataOf(azienda).compile(db),
}))
