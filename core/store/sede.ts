import type { SedeReader } from '#core/engine/sede.ts'
import type { CheckLine } from '#core/service/decide.ts'
import type { Db } from './open.ts'
import { present } from './present.ts'
import { decidedWithin, outcomesOfSede, refusedOfSede, searchOfSede } from './queries/sede.ts'

type Lines = readonly Pick<CheckLine, 'code' | 'weight' | 'result'>[]

/** What operatori look up in an archive, on SQLite and on PostgreSQL alike. */
export function sedeIn(db: Db): SedeReader {
  return {
    requests: async (search) => (await searchOfSede(db, search).execute()).map(present),
    outcomes: async (period) =>
      (await outcomesOfSede(db, period).execute()).map(({ n, ...row }) => ({ ...present(row), n: Number(n) })),
    refused: async (period) => {
      const rows = await refusedOfSede(db, period).execute()
      const outlines = await linesOf(
        db,
        rows.flatMap(({ outline }) => outline ?? []),
      )
      // a decision of before pieces has no outline: only demo archives of then hold such
      return rows.map(({ service, outline, n }) => ({
        service,
        lines: outlines.get(outline ?? '') ?? [],
        n: Number(n),
      }))
    },
    decidedWithin: async (period, steps) => {
      const rows = await decidedWithin(db, period, steps).execute()
      const counts = new Map(rows.map(({ step, n }) => [step, Number(n)]))
      return [...steps, Infinity].map((_, at) => counts.get(at) ?? 0)
    },
  }
}

async function linesOf(db: Db, hashes: readonly string[]): Promise<ReadonlyMap<string, Lines>> {
  if (hashes.length === 0) return new Map()
  const pieces = await db
    .selectFrom('pieces')
    .select(['hash', 'content'])
    .where('hash', 'in', [...new Set(hashes)])
    .execute()
  return new Map(pieces.map(({ hash, content }) => [hash, JSON.parse(content) as Lines]))
}
