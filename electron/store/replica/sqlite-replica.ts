import { sql } from 'kysely'
import type { Replica, ToldCompany } from '#electron/desk/told-company.ts'
import { sourceOfCore } from '#electron/store/core-source.ts'
import type { DeskDb } from '#electron/store/desk-tables.ts'
import {
  dropContacts,
  mergeActivity,
  mergeCodes,
  mergeSourced,
  mergeStates,
  mergeSubdeleghe,
  SOURCED,
} from './merging.ts'
import { toldRows } from './told-rows.ts'

/** The archive as the copy of what cores elsewhere tell: a page is a few statements, whatever many companies it is about. */
export function replicaOn(tx: DeskDb): Replica {
  return {
    take: async (core, told) => {
      const known = told.flatMap((one) => ('ended' in one ? [] : one))
      if (known.length > 0) await merge(tx, sourceOfCore(core), known)
      if (told.length > 0) await keepTitles(tx, core, told)
      if (told.length > 0) await keepImpronte(tx, core, told)
    },
    known: (core, after, limit) =>
      tx
        .selectFrom('impronte_core')
        .select(['azienda', 'impronta'])
        .where('core', '=', core)
        .where('azienda', '>', after)
        .orderBy('azienda')
        .limit(limit)
        .execute(),
    forget: async (core) => {
      for (const table of ['titoli_core', 'impronte_core'] as const)
        await tx.deleteFrom(table).where('core', '=', core).execute()
    },
  }
}

type Known = Exclude<ToldCompany, { readonly ended: true }>

async function merge(tx: DeskDb, fonte: string, known: readonly Known[]): Promise<void> {
  const companies = known.map(toldRows)
  const rows = (table: string) =>
    companies.flatMap(
      (tables): readonly object[] => (tables as Readonly<Record<string, readonly object[]>>)[table] ?? [],
    )
  for (const merging of SOURCED) await mergeSourced(tx, merging, rows(merging.table), fonte)
  await mergeStates(tx, rows('stati_posizione'))
  await mergeCodes(tx, rows('autorizzazioni'), fonte)
  await mergeSubdeleghe(tx, rows('subdeleghe'), fonte)
  await mergeActivity(tx, rows('attivita'))
  const aziende = known.map(({ azienda }) => azienda)
  await dropContacts(tx, aziende, rows('contatti'), fonte)
}

/** What is as it was is not written again: a row of Aziende would be told anew for nothing. */
function keepTitles(tx: DeskDb, core: string, told: readonly ToldCompany[]) {
  const titles = told.map((one) =>
    'ended' in one
      ? { azienda: one.azienda }
      : { azienda: one.azienda, ruolo: one.dossier.richiedente.ruolo, chi: one.dossier.richiedente.codiceFiscale },
  )
  return sql`
    insert into titoli_core as known (core, azienda, ruolo, chi)
    select ${core}, value ->> 'azienda', value ->> 'ruolo', value ->> 'chi' from json_each(${JSON.stringify(titles)})
    where true
    on conflict (azienda, core) do update set ruolo = excluded.ruolo, chi = excluded.chi
    where known.ruolo is not excluded.ruolo or known.chi is not excluded.chi`.execute(tx)
}

/** A core that gives no impronte tells every word again. */
function keepImpronte(tx: DeskDb, core: string, told: readonly ToldCompany[]) {
  const known = told.flatMap(({ azienda, impronta }) => (impronta === undefined ? [] : { azienda, impronta }))
  return sql`
    insert into impronte_core (core, azienda, impronta)
    select ${core}, value ->> 'azienda', value ->> 'impronta' from json_each(${JSON.stringify(known)})
    where true
    on conflict (core, azienda) do update set impronta = excluded.impronta`.execute(tx)
}
