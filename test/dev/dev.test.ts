import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { systemClock } from '#core/kernel/clock.ts'
import { PROTOCOL_HEADER } from '#core/contract/protocol.ts'
import type { Serving } from '#core/serve.ts'
import { openArchive } from '#core/store/open.ts'
import { PEOPLE } from '#test/oidc/people.ts'
import { startProvider, type RunningProvider } from '#test/oidc/provider.ts'
import { signIn } from '#test/oidc/sign-in.ts'
import { devArchive, type DevArchive } from './dev-archive.ts'
import { devCore } from './dev-core.ts'
import { welcome } from './welcome.it.ts'

const folder = mkdtempSync(join(tmpdir(), 'scrittoio-dev-'))
let made: DevArchive
let provider: RunningProvider
let serving: Serving

beforeAll(async () => {
  made = await devArchive(folder, { isEmpty: false, say: () => undefined })
  provider = await startProvider()
  const served = await devCore({ ...made.place, porta: 0, registro: 'silent', clock: systemClock }, provider)
  if (!served.ok) throw new Error(served.failure.code)
  serving = served.value
}, 120_000)
afterAll(async () => {
  await serving.stop()
  await provider.close()
  rmSync(folder, { recursive: true, force: true })
})

async function asked(person: string, path: string): Promise<unknown> {
  const { access_token } = await signIn(provider.issuer, person)
  const headers = { authorization: `Bearer ${access_token}`, [PROTOCOL_HEADER]: '1' }
  return (await fetch(serving.url + path, { headers })).json()
}

it('A core for trying things has companies of two Sedi, and requests decided both ways or recalled', async () => {
  const opened = await openArchive(made.place)
  if (!opened.ok) throw new Error(opened.failure.code)
  const { core } = opened.value
  const esiti = await core.selectFrom('requests').select(['state', 'esito']).distinct().orderBy('esito').execute()
  const sedi = await core.selectFrom('posizioni').select('sede').distinct().execute()
  await opened.value.close()
  expect(esiti).toEqual([
    { state: 'richiamata', esito: null },
    { state: 'decisa', esito: 'accolta' },
    { state: 'decisa', esito: 'non-accolta' },
  ])
  expect(sedi).toEqual(expect.arrayContaining([{ sede: '5000' }, { sede: '1300' }]))
})

it.each(['consulente', 'sub-delegato', 'dipendente', 'rappresentante'])(
  'whoever signs in there as %s has companies of his',
  async (person) => {
    const { items } = (await asked(person, '/v1/dossier')) as { items: readonly { dossier?: object }[] }
    expect(items.filter(({ dossier }) => dossier !== undefined)).not.toEqual([])
  },
)

it('the studio finds there what it was told', async () => {
  const { events } = (await asked('consulente', '/v1/eventi')) as { events: readonly object[] }
  expect(events.length).toBeGreaterThan(50)
})

it('one that is there already is left as it is', async () => {
  const again = { isEmpty: false, say: () => undefined }
  expect(await devArchive(folder, again)).toEqual({ ...made, isNew: false, decided: 0 })
})

it('says where it is and who may come in', () => {
  const said = welcome({ url: serving.url, issuer: provider.issuer, folder, isNew: true, decided: made.decided })
  for (const { nome, codiceFiscale } of PEOPLE) expect(said).toMatch(new RegExp(`${nome} +${codiceFiscale}`))
  expect(said).toContain(serving.url)
})
