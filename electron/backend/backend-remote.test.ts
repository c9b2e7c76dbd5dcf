import { afterEach, beforeEach, expect, it } from 'vitest'
import { no, ok } from '#core/kernel/result.ts'
import { services } from '#core/services/registry.ts'
import { openWorkspace } from '#electron/store/workspace/open-workspace.ts'
import { testAccess } from '#test/kit/access.ts'
import { fill } from '#test/kit/archive.ts'
import { TestBackend } from '#test/kit/backend.ts'
import { CLIENT, testProvider } from '#test/kit/provider.ts'
import { wireWith, type TestWire } from '#test/kit/wire.ts'

const PASSPHRASE = 'cavallo batteria graffetta'
const studio = { codiceFiscale: 'BLLTTV83M65A944G', denominazione: 'Studio Rossi' }
const AZIENDA = '01234567897'
const company = {
  azienda: {
    codiceFiscale: AZIENDA,
    ragioneSociale: 'Circolo Arci Perù',
    naturaGiuridica: 'associazione',
    registroImprese: { iscritta: false },
    pec: 'vecchia@pec.example',
  },
  posizioni: [{ matricola: '5071453894', stato: 'attiva', dal: '2020-01-01' }],
  deleghe: [
    { id: 'd1', matricola: '5071453894', tipo: 'intermediario', delegato: studio.codiceFiscale, dal: '2021-01-01' },
  ],
}
const authenticate = async (bearer: string) =>
  bearer === 'buono' || bearer.startsWith('bearer-')
    ? ok({ soggetto: studio.codiceFiscale, ruoli: ['contribuente' as const] })
    : no({ code: 'non-autenticato', retry: 'never' as const })

let backend: TestBackend
let wire: TestWire
beforeEach(async () => {
  backend = new TestBackend()
  wire = await wireWith({ companies: [company], services, parts: { access: () => ({ ...testAccess, authenticate }) } })
  await backend.start()
  await backend.sure('workspace.create', { studio, passphrase: PASSPHRASE, keyStore: false })
  await backend.sure('workspace.lock', {})
  const opened = await openWorkspace(`${backend.home}/workspace`, { passphrase: PASSPHRASE })
  if (!opened.ok) throw new Error(opened.failure.code)
  await fill(opened.value.archive, [company])
  await opened.value.close()
  await backend.sure('workspace.unlock', { passphrase: PASSPHRASE })
})
afterEach(async () => {
  await backend.remove()
  await wire.remove()
})

async function queued(nuovaPec: string): Promise<string> {
  const answers = { nuovaPec, confermaPec: nuovaPec, decorrenza: '2026-11-20', dichiarazione: true }
  const { id } = await backend.sure('tasks.create', { service: 'variazione-pec-aziendale', azienda: AZIENDA, answers })
  await backend.sure('tasks.queue', { ids: [id] })
  return id
}

const outcomeOf = (id: string) => backend.pushed('outcomes', ({ rows }) => rows.some((row) => row.id === id))
const there = () => backend.sure('cores.choose', { address: wire.url })

it('goes to a core elsewhere and back while it works, and is told of everything', async () => {
  const first = await queued('uno@pec.example')
  await outcomeOf(first)

  expect(await there()).toMatchObject({ cores: [{ id: 'locale' }, { isChosen: true, access: { kind: 'nobody' } }] })
  const second = await queued('due@pec.example')
  await backend.pushed('sync.changed', ({ lastFailure }) => lastFailure?.code === 'accesso-mancante')
  await backend.sure('cores.token', { token: 'buono' })
  await outcomeOf(second)
  expect(await backend.sure('sync.state', {})).toMatchObject({ core: 'remote', where: wire.url, queued: 0 })

  await backend.sure('cores.choose', {})
  const third = await queued('tre@pec.example')
  await outcomeOf(third)
  const cores = await Promise.all([first, second, third].map((id) => backend.sure('tasks.get', { id })))
  expect(cores.map(({ core }) => core)).toEqual(['locale', wire.url, 'locale'])
})

it('signs in with the user’s browser, tells how it went, and signs out', async () => {
  const provider = await testProvider()
  await there()
  const id = await queued('uno@pec.example')
  expect(await backend.sure('cores.signIn', { issuer: provider.url, clientId: CLIENT })).toMatchObject({
    signingIn: true,
  })
  while (backend.browsed.length === 0) await new Promise((turn) => setTimeout(turn, 20))

  await fetch(await provider.visit(backend.browsed[0]!))

  await outcomeOf(id)
  const { cores, signingIn } = await backend.sure('cores.view', {})
  expect([signingIn, cores[1]?.access]).toMatchObject([false, { kind: 'oidc', nome: 'Mario Rossi' }])
  await backend.sure('cores.signOut', {})
  expect((await backend.sure('cores.view', {})).cores[1]?.access).toEqual({ kind: 'nobody' })
  await provider.close()
})

it('is locked at once, whoever does not answer or has not signed in yet', async () => {
  const provider = await testProvider()
  await there()
  await backend.sure('cores.signIn', { issuer: provider.url, clientId: CLIENT })
  while (backend.browsed.length === 0) await new Promise((turn) => setTimeout(turn, 20))
  const started = performance.now()

  expect(await backend.sure('workspace.lock', {})).toMatchObject({ state: 'locked' })

  expect(performance.now() - started).toBeLessThan(5_000)
  await provider.close()
})

it.each(['http://core.example', 'file:///etc/passwd', 'https://mario:segreto@core.example'])(
  'takes no such address for a core: %s',
  async (address) => {
    expect(await backend.call('cores.choose', { address })).toMatchObject({ ok: false })
    expect(await backend.sure('sync.state', {})).toMatchObject({ core: 'embedded' })
  },
)

it('has nobody sign in to the core in the program', async () => {
  expect(await backend.call('cores.token', { token: 'buono' })).toMatchObject({ failure: { code: 'core-incorporato' } })
})
