import { sourcedDataOf } from '#core/store/queries/sourced-data.ts'
import { addressOfSource } from './core-source.ts'
import type { ImportKind } from '#core/domain/importing.ts'
import type { Provenance, Source } from '#electron/desk/provenance.ts'
import type { DeskDb } from './desk-tables.ts'
import { importsNamed, requestsNamed, writtenByRequests } from './queries/provenance.ts'

/** What the archive writes before the id of the request that changed a datum. */
const BY_REQUEST = 'richiesta:'
const CORE = 'core'

/** Where the data of a company come from, as each row of the archive tells. */
export async function companyProvenance(db: DeskDb, azienda: string): Promise<Provenance> {
  const { rows } = await sourcedDataOf(azienda).execute(db)
  const written = await writtenByRequests(azienda).execute(db)
  const data = [
    ...rows.map(({ kind, key, fonte, at }) => ({ kind, key, source: fonte ?? CORE, at })),
    ...written.rows.map(({ id, kind, key, at }) => ({ kind, key, source: `${BY_REQUEST}${id}`, at })),
  ]
  const named = [...new Set(data.map(({ source }) => source))]
  return {
    data,
    sources: {
      ...(await imports(db, named)),
      ...(await requests(db, named)),
      ...elsewhere(named),
      [CORE]: { kind: CORE },
    },
  }
}

function elsewhere(named: readonly string[]): Record<string, Source> {
  return Object.fromEntries(
    named.flatMap((fonte) => {
      const where = addressOfSource(fonte)
      return where === undefined ? [] : [[fonte, { kind: CORE, where }]]
    }),
  )
}

async function imports(db: DeskDb, named: readonly string[]): Promise<Record<string, Source>> {
  const rows = await importsNamed(db, named).execute()
  return Object.fromEntries(
    rows.map(({ id, genere, nome_file: file, avvenuta_il: at }) => [
      id,
      { kind: 'import', genere: genere as ImportKind, file, at },
    ]),
  )
}

async function requests(db: DeskDb, named: readonly string[]): Promise<Record<string, Source>> {
  const ids = named.flatMap((fonte) => (fonte.startsWith(BY_REQUEST) ? fonte.slice(BY_REQUEST.length) : []))
  const here = new Map((await requestsNamed(db, ids).execute()).map(({ id, protocollo }) => [id, protocollo]))
  return Object.fromEntries(
    ids.map((id) => {
      const protocollo = here.get(id) ?? undefined
      return [
        `${BY_REQUEST}${id}`,
        { kind: 'request', id, isHere: here.has(id), ...(protocollo !== undefined && { protocollo }) },
      ]
    }),
  )
}
