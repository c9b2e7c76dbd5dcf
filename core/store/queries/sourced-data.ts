import { sql, type RawBuilder } from 'kysely'
import type { DatumKind } from '#core/domain/datum.ts'
import { speaksPostgres } from '#core/store/dialect-of.ts'
import { prepared } from '#core/store/prepared.ts'

export type SourcedRow = {
  readonly kind: DatumKind
  readonly key: string
  readonly fonte: string | null
  readonly at: string
}

/**
 * What wrote each datum of a company, and when it was last confirmed; contacts of its delegati are among its data. Always in one
 * order. PostgreSQL is given the company's positions and delegati as values: without figures of its tables yet, it joins whole ones.
 */
export function sourcedDataOf(azienda: string, { postgres } = { postgres: false }) {
  const among = (list: RawBuilder<unknown>) => (postgres ? sql`= any(array(${list}))` : sql`in (${list})`)
  const itsOwn = sql`matricola ${among(sql`select matricola from posizioni where azienda = ${azienda}`)}`
  const delegati = sql`select delegato from deleghe where ${itsOwn}`
  return sql<SourcedRow>`
  select 'azienda' as kind, codice_fiscale as key, fonte, aggiornata_il as at from aziende
    where codice_fiscale = ${azienda}
  union all select 'posizione', matricola, fonte, aggiornata_il from posizioni where azienda = ${azienda}
  union all select 'delega', id, fonte, aggiornata_il from deleghe where ${itsOwn}
  union all select 'contatto', id, fonte, aggiornata_il from contatti where azienda = ${azienda}
  union all select 'contatto', id, fonte, aggiornata_il from contatti
    where coalesce(azienda, '') = '' and titolare ${among(delegati)}
  union all select 'soggetto', id, fonte, aggiornata_il from soggetti_collegati where azienda = ${azienda}
  union all select 'nota', id, fonte, aggiornata_il from note where ${itsOwn}
  union all select 'versamento', id, fonte, aggiornata_il from versamenti where ${itsOwn}
  union all select 'denuncia', matricola || ' ' || periodo, fonte, aggiornata_il from denunce where ${itsOwn}
  union all select 'regolarita', dal || ' ' || esito, fonte, aggiornata_il from regolarita where azienda = ${azienda}
  union all select 'dpa', matricola || ' ' || mese, fonte, aggiornata_il from dpa where ${itsOwn}
  order by kind, key`
}

/** The same, for whoever reads many companies one after the other. */
export const sourcedData = prepared((db, { azienda }: { azienda: string }) => ({
  compile: () => sourcedDataOf(azienda, { postgres: speaksPostgres(db) }).compile(db),
}))
