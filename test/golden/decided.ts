import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dossier as readDossier, type Dossier } from '#core/domain/dossier.ts'
import type { Engine } from '#core/engine/engine.ts'
import { submit } from '#core/engine/submit.ts'
import { instant } from '#core/kernel/clock.ts'
import { EMBEDDED } from '#core/service/settings.ts'
import { services } from '#core/services/registry.ts'
import type { Db } from '#core/store/open.ts'
import { idOf, sha256 } from '#test/kit/core.ts'
import { beyondTheDossier, canBeArchived } from './archive-of-case.ts'
import { readCases, type Golden } from './read-cases.ts'

/** A storage of the core, as the golden cases need it. */
export type CaseStorage = {
  readonly ledger: Engine['ledger']
  readonly db: Db
  /** Puts what a case knows in place of all that was there. */
  refill(dossier: Dossier): Promise<void>
  close(): Promise<void>
}

const all = readCases('core/services').flatMap((one) => (one.ok ? [one.value] : []))
const cases = all.filter(({ service, golden }) => canBeArchived(service, golden))

/** Every golden case that an archive can hold, received and decided by a core on that storage. */
export function describeDecided(where: string, open: () => Promise<CaseStorage>): void {
  let storage: CaseStorage
  let engine: Engine
  let noon = new Date()
  beforeAll(async () => {
    storage = await open()
    const report = (error: unknown) => {
      throw error
    }
    const parts = { services, settings: EMBEDDED, digest: sha256, report }
    engine = { ...parts, ledger: storage.ledger, clock: { now: () => noon } }
  })
  afterAll(() => storage.close())

  async function settle(dossier: Dossier): Promise<void> {
    noon = new Date(`${dossier.oggi}T11:00:00Z`)
    await storage.refill(dossier)
    await beyondTheDossier(storage.db, dossier, instant(noon))
  }

  it(`leaves out only what no archive could hold, ${where}`, () => {
    console.log(`${cases.length} of ${all.length} golden cases are decided ${where} too.`)
    expect(cases.length / all.length).toBeGreaterThan(0.85)
  })

  describe.each(services.map(({ id }) => id))(`%s, ${where}`, (id) => {
    const own = cases.filter(({ service }) => service.id === id)

    it.each(own.map((one) => [one.golden.why, one] as const))('%s', async (_, one) => {
      const dossier = dossierOf(one)
      await settle(dossier)
      const first = await outcomeOf(engine, one, dossier)
      const { esito, failed = first.failed, warned = first.warned, changes = first.changes } = one.golden.expect
      expect(first).toEqual({ esito, failed, warned, changes })

      // asked once more, an accepted request is refused or changes nothing
      if (esito !== 'accolta') return
      const after = await factsIn(storage.db)
      await outcomeOf(engine, one, dossier)
      expect(await factsIn(storage.db)).toBe(after)
    })
  })
}

function dossierOf({ golden }: Golden): Dossier {
  const read = readDossier(golden.dossier)
  if (!read.ok) throw new TypeError(read.failure)
  return read.value
}

let asked = 0

async function outcomeOf(engine: Engine, { service, golden }: Golden, { azienda, richiedente }: Dossier) {
  const id = idOf((asked += 1))
  const submission = { id, service: service.id, version: service.version, azienda: azienda.codiceFiscale, richiedente }
  const answer = await submit(engine, [{ ...submission, answers: golden.answers }], 'DESK')
  if (!answer.ok || !answer.value[0]?.ok) throw new Error(JSON.stringify(answer))
  const settled = await engine.ledger.settled(id)
  if (settled === undefined) throw new Error('not decided')
  const { decision } = settled.settlement
  const failing = decision.checks.filter(({ result }) => result === 'non-superata')
  const codes = (weight: 'blocca' | 'avvisa') => failing.filter((c) => c.weight === weight).map(({ code }) => code)
  return { esito: decision.esito, failed: codes('blocca'), warned: codes('avvisa'), changes: decision.changes }
}

const FACTS = [
  ...['aziende', 'posizioni', 'stati_posizione', 'autorizzazioni', 'deleghe', 'subdeleghe', 'contatti'],
  ...['soggetti_collegati', 'note', 'versamenti', 'denunce', 'dpa', 'regolarita'],
]

/** Everything the archive holds but requests and what is written beside them. */
async function factsIn(db: Db): Promise<string> {
  const rows: object[] = []
  for (const name of FACTS)
    rows.push(...(await sql<object>`select * from ${sql.table(name)} order by 1, 2, 3`.execute(db)).rows)
  return JSON.stringify(rows.map((row) => ({ ...row, fonte: undefined, aggiornata_il: undefined })))
}
