import { afterEach, beforeEach, expect, it } from 'vitest'
import { sql } from 'kysely'
import { archiveWith, type TestArchive } from '#test/kit/archive.ts'
import { companyProvenance } from './company-provenance.ts'
import type { DeskTables } from './desk-tables.ts'
import { deskMigrations } from './migrations/desk-migrations.ts'
import { sourcedDataOf } from '#core/store/queries/sourced-data.ts'
import { writtenByRequests } from './queries/provenance.ts'

const AURORA = '01234567897'
const MATRICOLA = '4912345631'
const ROSSI = 'RSSMRA80A01H501U'

let archive: TestArchive<DeskTables>
beforeEach(async () => {
  const company = (codiceFiscale: string, matricola: string) => ({
    azienda: { codiceFiscale, ragioneSociale: 'Aurora' },
    posizioni: [{ matricola, stato: 'attiva', dal: '2020-01-01' }],
    deleghe: [{ id: `D${matricola}`, matricola, tipo: 'intermediario', delegato: ROSSI, dal: '2020-01-01' }],
    denunce: [{ matricola, periodo: '2026-10', forza: 4 }],
    regolarita: [{ esito: 'regolare', dal: '2026-09-01' }],
    contatti: [
      { id: `pec:${matricola}`, titolare: codiceFiscale, tipo: 'pec', valore: 'a@pec.example' },
      { id: `email:${matricola}`, titolare: ROSSI, tipo: 'email', valore: 'rossi@studio.example' },
    ],
  })
  archive = await archiveWith<DeskTables>(
    [company(AURORA, MATRICOLA), company('12345678903', '4912345732')],
    [deskMigrations],
  )
  const imported = { id: 'i1', genere: 'uniemens', nome_file: 'ottobre.xml', sha256: 's', conteggi: '{}' }
  await archive.db
    .insertInto('importazioni')
    .values({ ...imported, avvenuta_il: '2026-11-20T09:00:00.000Z' })
    .execute()
})
afterEach(() => archive.remove())

const writeSource = (table: string, fonte: string, at: string) =>
  sql`update ${sql.table(table)} set fonte = ${fonte}, aggiornata_il = ${at}`.execute(archive.db)

async function decided(id: string, esito: string, changes: readonly object[]): Promise<void> {
  const task = { id, service: 's', version: 1, azienda: AURORA, ragione_sociale: 'A', state: 'done', attempts: 0 }
  const times = { created_at: '2026', updated_at: '2026', decided_at: '2026' }
  const outcome = { esito, protocollo: 'ST-2026-0000007', outcome: JSON.stringify({ changes }) }
  await archive.db
    .insertInto('tasks')
    .values({ ...task, ...times, ...outcome, read: 1, in_doubt: 0, answers: '{}' } as never)
    .execute()
}

const of = async (kind: string) => {
  const { data, sources } = await companyProvenance(archive.db, AURORA)
  return data.filter((one) => one.kind === kind).map(({ key, source, at }) => ({ key, at, from: sources[source] }))
}

it('tells the file that a datum was read from, and when it was last confirmed', async () => {
  await writeSource('denunce', 'i1', '2026-11-22T10:00:00.000Z')

  expect(await of('denuncia')).toEqual([
    {
      key: `${MATRICOLA} 2026-10`,
      at: '2026-11-22T10:00:00.000Z',
      from: { kind: 'import', genere: 'uniemens', file: 'ottobre.xml', at: '2026-11-20T09:00:00.000Z' },
    },
  ])
})

it('tells the request that changed a datum, whether this studio has it or another', async () => {
  await decided('t1', 'accolta', [])
  await writeSource('deleghe', 'richiesta:t1', '2026-11-21')
  await writeSource('contatti', 'richiesta:altrui', '2026-11-21')

  expect(await of('delega')).toMatchObject([
    { from: { kind: 'request', id: 't1', isHere: true, protocollo: 'ST-2026-0000007' } },
  ])
  expect((await of('contatto'))[0]?.from).toEqual({ kind: 'request', id: 'altrui', isHere: false })
})

it('tells the request that wrote a state of a position, or a code of it', async () => {
  const written = [
    { change: 'posizione.stato', matricola: MATRICOLA, da: 'attiva', a: 'sospesa', dal: '2026-10-01' },
    { change: 'autorizzazione.attribuisci', matricola: MATRICOLA, codice: '1R', dal: '2026-01' },
    { change: 'azienda.pec', azienda: AURORA, a: 'b@pec.example', dal: '2026-10-01' },
  ]
  await decided('t2', 'accolta', written)
  await decided('t3', 'non-accolta', written)

  expect(await of('stato')).toMatchObject([{ key: `${MATRICOLA} 2026-10-01 sospesa`, from: { id: 't2' } }])
  expect(await of('autorizzazione')).toMatchObject([{ key: `${MATRICOLA} 1R 2026-01`, from: { id: 't2' } }])
})

it('says of what nobody signed that it is the core’s', async () => {
  expect(await of('regolarita')).toMatchObject([{ key: '2026-09-01 regolare', from: { kind: 'core' } }])
})

it('tells of the company’s own data and of its delegati’s contacts, and of nothing else', async () => {
  const { data } = await companyProvenance(archive.db, AURORA)
  const keys = data.map(({ kind, key }) => `${kind} ${key}`)
  expect(keys).toContain(`contatto email:${MATRICOLA}`)
  expect(keys.filter((key) => key.includes('4912345732')).filter((key) => !key.startsWith('contatto email'))).toEqual(
    [],
  )
})

it('seeks every datum along an index', () => {
  for (const query of [sourcedDataOf(AURORA), writtenByRequests(AURORA)]) {
    const { sql: text, parameters } = query.compile(archive.db)
    const steps = archive.raw.prepare(`explain query plan ${text}`).all(...parameters) as { detail: string }[]
    expect(steps.filter(({ detail }) => /^SCAN (?!c\b)/.test(detail))).toEqual([])
  }
})
