import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemClock } from '#core/kernel/clock.ts'
import { makeToken } from '#core/identity/personal-tokens.ts'
import { tokensIn } from '#core/store/personal-tokens.ts'
import { AUDIENCE, startProvider, type RunningProvider } from '#test/oidc/provider.ts'
import { PEOPLE } from '#test/oidc/people.ts'
import { signIn } from '#test/oidc/sign-in.ts'
import { submissionOf } from '#test/kit/core.ts'
import { delegaOf, dossierWith } from '#test/kit/dossier.ts'
import { wireWith, type TestWire } from '#test/kit/wire.ts'
import { accessFrom, type AccessOn } from './access.ts'

const cf = (id: string) => PEOPLE.find((person) => person.id === id)?.codiceFiscale ?? ''
const [STUDIO, DIPENDENTE, ALTRO] = [cf('consulente'), cf('dipendente'), cf('rappresentante')]

/** Of the studio today, of a dipendente only in the past, and of nobody here. */
const OWN = dossierWith({
  deleghe: [
    delegaOf({ id: 'd1', delegato: STUDIO }),
    delegaOf({ id: 'd2', delegato: DIPENDENTE, tipo: 'dipendente', dal: '2020-01-01', al: '2021-01-01' }),
  ],
})
const UNKNOWN = '00000000000'

let provider: RunningProvider
let wire: TestWire
const bearers: Record<string, string> = {}

function configured(issuer: string): AccessOn {
  const access = accessFrom({ emittente: issuer, destinatario: AUDIENCE })
  if (!access.ok) throw new Error(access.failure.code)
  return access.value
}

beforeAll(async () => {
  provider = await startProvider()
  wire = await wireWith({ companies: [OWN], parts: { access: configured(provider.issuer) } })
  for (const { id } of PEOPLE) bearers[id] = (await signIn(provider.issuer, id)).access_token
  for (const [name, ambiti] of Object.entries({ invia: ['richieste:invia'], legge: ['richieste:leggi'] }))
    bearers[name] = await tokenOf(ambiti)
})
afterAll(async () => {
  await wire.remove()
  await provider.close()
})

async function tokenOf(ambiti: readonly string[]): Promise<string> {
  const office = {
    store: tokensIn(wire.archive.core),
    clock: systemClock,
    ids: { next: randomUUID },
    random: randomBytes,
  }
  const made = await makeToken(
    office,
    { soggetto: STUDIO, ruoli: ['contribuente'] },
    { nome: 'prova', ambiti, giorni: 1 },
  )
  if (!made.ok) throw new Error(made.failure.code)
  return made.value.token
}

const by = (soggetto: string, ruolo = 'intermediario') => ({ richiedente: { codiceFiscale: soggetto, ruolo } })
const handIn = (as: string, differing: object) =>
  wire.ask('/v1/richieste', { as: bearers[as] ?? as, json: submissionOf(1, { id: randomUUID(), ...differing }) })
const codeOf = async (answer: Response) => ((await answer.json()) as { code?: string }).code

describe('At the door of a remote core', () => {
  it.each([
    ['consulente', 200, by(STUDIO)],
    ['invia', 200, by(STUDIO)],
    ['legge', 403, by(STUDIO)],
    ['consulente', 403, by(ALTRO, 'rappresentante-legale')],
    ['dipendente', 403, by(DIPENDENTE, 'dipendente-delegato')],
    ['rappresentante', 403, by(ALTRO, 'rappresentante-legale')],
    ['operatore-modena', 403, by(cf('operatore-modena'))],
    ['amministratore', 403, by(cf('amministratore'))],
    ['nessuno', 401, by(STUDIO)],
  ])('%s hands in and gets %i', async (as, status, differing) => {
    expect((await handIn(as, differing)).status).toBe(status)
  })

  it('nobody learns from a refusal whether a company is there', async () => {
    const told = async (azienda: string) => {
      const { requestId, ...said } = (await (
        await handIn('rappresentante', { azienda, ...by(ALTRO, 'rappresentante-legale') })
      ).json()) as { requestId: string }
      return [typeof requestId, said]
    }
    expect(await told(UNKNOWN)).toEqual(await told(OWN.azienda.codiceFiscale))
  })

  it.each([
    ['consulente', '/v1/eventi', 200],
    ['legge', '/v1/eventi', 200],
    ['invia', '/v1/eventi', 403],
    ['invia', '/v1/dossier', 403],
    ['consulente', '/v1/dossier', 200],
    ['operatore-modena', '/v1/dossier', 403],
    ['operatore-modena', '/v1/catalogo', 200],
    ['amministratore', '/v1/metriche', 200],
    ['consulente', '/v1/metriche', 403],
    ['nessuno', '/v1/catalogo', 401],
  ])('%s asks %s and gets %i', async (as, path, status) => {
    expect((await wire.ask(path, { as: bearers[as] ?? as })).status).toBe(status)
  })

  it('a request is read by who has a title today, by who handed it in and by its Sede, and is not there for others', async () => {
    const { id } = (await (await handIn('consulente', by(STUDIO))).json()) as { id: string }
    const statusFor = async (as: string) => (await wire.ask(`/v1/richieste/${id}`, { as: bearers[as] ?? '' })).status
    expect(
      await Promise.all(['consulente', 'legge', 'dipendente', 'rappresentante', 'amministratore'].map(statusFor)),
    ).toEqual([200, 200, 404, 404, 403])
    expect(await codeOf(await wire.ask(`/v1/richieste/${randomUUID()}`, { as: bearers['dipendente'] ?? '' }))).toBe(
      'richiesta-sconosciuta',
    )
  })

  it('dossiers are those of the companies on which one has a title today', async () => {
    const of = async (as: string) =>
      JSON.stringify(await (await wire.ask('/v1/dossier', { as: bearers[as] ?? '' })).json())
    expect(await of('consulente')).toContain('Officine Aurora')
    expect(await of('rappresentante')).not.toContain('Aurora')
    expect(await of('dipendente')).not.toContain('Aurora')
  })
})

describe('Access that is told', () => {
  it.each([
    [undefined, 'accesso-non-configurato'],
    [{}, 'accesso-errato'],
    [{ emittente: 'https://idp.example', destinatario: 'x', altro: 1 }, 'accesso-errato'],
    [{ emittente: 'http://idp.example', destinatario: 'x' }, 'accesso-in-chiaro'],
  ])('as %j is refused', (told, code) => {
    expect(accessFrom(told)).toMatchObject({ ok: false, failure: { code } })
  })
})
