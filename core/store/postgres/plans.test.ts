import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { decideNext } from '#core/engine/decide-next.ts'
import { receive, submit } from '#core/engine/submit.ts'
import { engineOn, idOf, submissionOf } from '#test/kit/core.ts'
import { delegaOf, dossierWith, notaOf, ROSSI } from '#test/kit/dossier.ts'
import { testDatabase, type TestDatabase } from '#test/kit/postgres/database.ts'
import { repliesTo } from './inquiries.ts'
import { ledgerInPostgres } from './ledger-in-postgres.ts'

const STORIA = [{ stato: 'attiva', dal: '2020-01-01' }]
const CODICI = [{ codice: '1R', dal: '2020-01-01' }]

/** Enough companies, each with a request that waits, for the ways to be told apart. */
const others = Array.from({ length: 150 }, (_, n) => {
  const codiceFiscale = String(n + 1).padStart(11, '0')
  const [matricola, contatto] = [`M${n}`, { id: `C${n}`, titolare: `P${n}`, tipo: 'email', valore: `${n}@a.it` }]
  return dossierWith({
    azienda: { codiceFiscale, ragioneSociale: `Impresa ${n}` },
    posizioni: [{ matricola, stato: 'attiva', dal: '2020-01-01', storia: STORIA, autorizzazioni: CODICI }],
    note: [notaOf({ id: `N${n}`, matricola })],
    deleghe: [delegaOf({ id: `DELEGA-${n}`, matricola })],
    contatti: [contatto],
  })
})

let database: TestDatabase
beforeAll(async () => {
  // one connection: what it has prepared is what was run
  database = await testDatabase({ poolSize: 1 })
  await database.refill([dossierWith(), ...others])
})
afterAll(() => database.close())

type Step = {
  readonly 'Node Type': string
  readonly 'Index Cond'?: string
  readonly 'Sort Key'?: readonly string[]
  readonly Plans?: readonly Step[]
} & {
  readonly 'Relation Name'?: string
  readonly 'Index Name'?: string
}

/** All the steps of the statement, whatever its values. */
async function stepsOf(text: string): Promise<readonly Step[]> {
  const explained = sql<{ 'QUERY PLAN': { Plan: Step }[] }>`explain (generic_plan, format json) ${sql.raw(text)}`
  const { rows } = await explained.execute(database.db)
  return rows.flatMap((row) => row['QUERY PLAN'].flatMap(({ Plan }) => stepsIn(Plan)))
}

const stepsIn = (step: Step): readonly Step[] => [step, ...(step.Plans ?? []).flatMap(stepsIn)]

/** What the step reads from end to end, whatever it holds. */
function readWhole(step: Step): readonly string[] {
  const isScan = step['Node Type'] === 'Seq Scan' || /Index.* Scan/.test(step['Node Type'])
  return isScan && step['Index Cond'] === undefined ? [step['Index Name'] ?? step['Relation Name'] ?? ''] : []
}

it('What a request costs does not grow with the database: every statement can go by an index', async () => {
  const engine = engineOn(ledgerInPostgres(database))
  await receive(
    engine,
    others.map(({ azienda }, n) => submissionOf(100 + n, { azienda: azienda.codiceFiscale })),
  )
  await sql`analyze`.execute(database.db)
  await submit(engine, [submissionOf(1)])
  await receive(engine, [submissionOf(2)])
  await decideNext(engine, 9)
  const asked = others.map(({ azienda, contatti }) => ({
    azienda: azienda.codiceFiscale,
    inquiry: { domanda: 'recapito-di-altri', valore: contatti[0]?.valore ?? '' } as const,
  }))
  await database.transaction((on) => repliesTo(on, asked))
  await engine.ledger.events(ROSSI, 0, 9)
  await engine.ledger.settled(idOf(2))
  await engine.ledger.decided('', 9)
  const prepared = await sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(database.db)
  const texts = prepared.rows.map(({ statement }) => statement)
  expect(texts.length).toBeGreaterThan(15)

  // tables so small are read whole where they may be
  await sql`set enable_seqscan = off`.execute(database.db)
  const steps: Step[] = []
  for (const text of texts) steps.push(...(await stepsOf(text)))
  // what waits is listed oldest first, by an index that holds nothing else, and no further than asked
  expect(steps.flatMap(readWhole)).toEqual(['requests_in_attesa'])
})

it('Dossiers of many are read without a map of pages and, but for sub-deleghe and contacts, in the order of their indexes', async () => {
  const engine = engineOn(ledgerInPostgres(database))
  await receive(
    engine,
    others.map(({ azienda }, n) => submissionOf(500 + n, { azienda: azienda.codiceFiscale })),
  )
  await decideNext(engine, 200)
  const prepared = await sql<{ statement: string }>`select statement from pg_prepared_statements
    where statement like '%as "activity"%' and statement like '%"questa"."codice_fiscale" = any(%'`.execute(database.db)
  expect(prepared.rows).toHaveLength(1)
  const steps = await stepsOf(prepared.rows[0]?.statement ?? '')
  expect(steps.filter((step) => step['Node Type'].startsWith('Bitmap'))).toEqual([])
  const sorted = steps.flatMap((step) => step['Sort Key']?.join() ?? [])
  expect(sorted).toEqual([expect.stringMatching(/subdeleghe/), expect.stringMatching(/\bid\b/)])
})
