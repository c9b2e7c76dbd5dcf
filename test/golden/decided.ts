import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dossier as readDossier, type Dossier } from '#core/domain/dossier.ts'
import { embed, type EmbeddedCore } from '#core/embed.ts'
import { instant } from '#core/kernel/clock.ts'
import { services } from '#core/services/registry.ts'
import { archiveWith, fill, type TestArchive } from '#test/kit/archive.ts'
import { idOf, sha256 } from '#test/kit/core.ts'
import { readCases, type Golden } from './read-cases.ts'
import { beyondTheDossier, canBeArchived, emptied } from './archive-of-case.ts'

const all = readCases('core/services').flatMap((one) => (one.ok ? [one.value] : []))
const cases = all.filter(({ service, golden }) => canBeArchived(service, golden))

let archive: TestArchive
let noon = new Date()
let core: EmbeddedCore
beforeAll(async () => {
  archive = await archiveWith()
  archive.raw.pragma('synchronous = OFF') // nothing here is about a power cut
  const report = (error: unknown) => {
    throw error
  }
  core = embed({ archive, services, clock: { now: () => noon }, digest: sha256, report })
})
afterAll(() => archive.remove())

function dossierOf({ golden }: Golden): Dossier {
  const read = readDossier(golden.dossier)
  if (!read.ok) throw new TypeError(read.failure)
  return read.value
}

/** Puts what a case knows into the archive, in place of what was there. */
async function settle(dossier: Dossier): Promise<void> {
  noon = new Date(`${dossier.oggi}T11:00:00Z`)
  emptied(archive)
  await fill(archive, [dossier])
  await beyondTheDossier(archive, dossier, instant(noon))
}

let asked = 0

async function outcomeOf({ service, golden }: Golden, { azienda, richiedente }: Dossier) {
  const id = idOf((asked += 1))
  const submission = { id, service: service.id, version: service.version, azienda: azienda.codiceFiscale, richiedente }
  const answer = await core.submit([{ ...submission, answers: golden.answers }], 'DESK')
  if (!answer.ok || !answer.value[0]?.ok) throw new Error(JSON.stringify(answer))
  const settled = await core.settled(id)
  if (!settled.ok || settled.value === undefined) throw new Error('not decided')
  const { decision } = settled.value.settlement
  const failing = decision.checks.filter(({ result }) => result === 'non-superata')
  const codes = (weight: 'blocca' | 'avvisa') => failing.filter((c) => c.weight === weight).map(({ code }) => code)
  return { esito: decision.esito, failed: codes('blocca'), warned: codes('avvisa'), changes: decision.changes }
}

/** Everything the archive holds but requests and what is written beside them. */
function facts(): string {
  const tables = ['aziende', 'posizioni', 'stati_posizione', 'autorizzazioni', 'deleghe', 'subdeleghe', 'contatti']
  const more = ['soggetti_collegati', 'note', 'versamenti', 'denunce', 'dpa', 'regolarita']
  const rows = [...tables, ...more].flatMap((name) =>
    archive.raw.prepare(`select * from ${name} order by 1, 2, 3`).all(),
  )
  const bare = rows.map((row) => ({ ...(row as object), fonte: undefined, aggiornata_il: undefined }))
  return JSON.stringify(bare)
}

it('leaves out only what no archive could hold', () => {
  console.log(`${cases.length} of ${all.length} golden cases are decided by the embedded core too.`)
  expect(cases.length / all.length).toBeGreaterThan(0.85)
})

describe.each(services.map(({ id }) => id))('%s, in the embedded core', (id) => {
  const own = cases.filter(({ service }) => service.id === id)

  it.each(own.map((one) => [one.golden.why, one] as const))('%s', async (_, one) => {
    const dossier = dossierOf(one)
    await settle(dossier)
    const first = await outcomeOf(one, dossier)
    const { esito, failed = first.failed, warned = first.warned, changes = first.changes } = one.golden.expect
    expect(first).toEqual({ esito, failed, warned, changes })

    // asked once more, an accepted request is refused or changes nothing
    if (esito !== 'accolta') return
    const after = facts()
    await outcomeOf(one, dossier)
    expect(facts()).toBe(after)
  })
})
