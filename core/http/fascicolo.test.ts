import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { submissionOf } from '#test/kit/core.ts'
import { dossierWith, MATRICOLA } from '#test/kit/dossier.ts'
import { wireWith, type TestWire } from '#test/kit/wire.ts'

let wire: TestWire
beforeAll(async () => {
  const posizioni = [{ matricola: MATRICOLA, sede: '7000', stato: 'attiva', dal: '2019-03-01' }]
  wire = await wireWith({
    companies: [dossierWith({ posizioni })],
    parts: { page: { emittente: 'https://idp.example', cliente: 'fascicolo' } },
  })
  for (const n of [1, 2, 3]) await wire.ask('/v1/richieste', { json: submissionOf(n) })
})
afterAll(() => wire.remove())

const asked = async (path: string, as = 'operatore') => {
  const answer = await wire.ask(`/v1/fascicolo${path}`, { as })
  return { status: answer.status, said: (await answer.json()) as Record<string, unknown> }
}

describe('The page of the operatori', () => {
  it('learns where to sign in before anybody did', async () => {
    const answer = await wire.ask('/v1/fascicolo/accesso', { headers: { authorization: '' } })
    expect(await answer.json()).toEqual({ emittente: 'https://idp.example', cliente: 'fascicolo' })
  })

  it('learns who signed in', async () => {
    expect(await asked('/operatore')).toEqual({
      status: 200,
      said: { operatore: 'VRDGPP70E05L219A', nome: 'Giuseppe Verdi', sede: '7000' },
    })
  })

  it.each(['/operatore', '/richieste', '/aziende/01234567897', '/cifre?dal=2026-01-01&al=2026-01-31'])(
    'is told nothing at %s where nobody of a Sede looks',
    async (path) => {
      for (const as of ['rossi', 'capo']) expect((await asked(path, as)).said['code']).toBe('non-autorizzato')
    },
  )

  it('finds requests a page after another', async () => {
    const first = await asked('/richieste?limite=2&azienda=01234567897')
    expect(first.said['items']).toMatchObject([{ ragioneSociale: 'Officine Aurora S.r.l.' }, {}])
    const second = await asked(`/richieste?limite=2&cursore=${String(first.said['next'])}`)
    expect(second.said['items']).toHaveLength(1)
    expect(second.said['next']).toBeUndefined()
  })

  it('shows the company as it is today, and asks for it in nobody’s name', async () => {
    const { said } = await asked('/aziende/01234567897')
    expect(said['dossier']).toMatchObject({ posizioni: [{ matricola: MATRICOLA }] })
    expect(said['dossier']).not.toHaveProperty('richiedente')
  })

  it('shows nothing to an operatore of elsewhere, nor whether there is anything', async () => {
    expect((await asked('/richieste', 'altrove')).said).toEqual({ items: [] })
    const [known, unknown] = [
      await asked('/aziende/01234567897', 'altrove'),
      await asked('/aziende/00000000000', 'altrove'),
    ]
    expect({ ...known.said, requestId: '' }).toEqual({ ...unknown.said, requestId: '' })
    expect(known.status).toBe(403)
  })

  it('gets figures of at most a year', async () => {
    expect((await asked('/cifre?dal=2020-01-01&al=2020-12-31')).status).toBe(200)
    for (const period of ['dal=2020-01-01&al=2021-12-31', 'dal=2021-01-01&al=2020-01-01', 'dal=x&al=y'])
      expect((await asked(`/cifre?${period}`)).said['code']).toBe('malformata')
  })

  it.each(['cursore=eA', 'azienda=%00', 'limite=0', 'limite=101', 'dal=2020-99-01', 'altro=1'])(
    'refuses to look for %s',
    async (query) => {
      expect((await asked(`/richieste?${query}`)).said['code']).toBe('malformata')
    },
  )
})
