import { sql } from 'kysely'
import type { DatumKind } from '#electron/desk/provenance.ts'
import type { DeskDb } from '#electron/store/desk-tables.ts'

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
