import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openingOf, pdfOf } from '#test/kit/communications.ts'
import { submissionOf } from '#test/kit/core.ts'
import { ROSSI } from '#test/kit/dossier.ts'
import type { TestCore } from '#test/kit/wire.ts'
import { WIRES } from '#test/kit/wires.ts'

let wire: TestCore
let now = new Date('2026-11-23T09:00:00Z')

type Said = Record<string, unknown> & { readonly token: { id: string; nome: string; revocato?: string }[] }
const asked = async (path: string, call: Parameters<TestCore['ask']>[1] = {}) => {
  const answer = await wire.ask(path, { as: 'capo', ...call })
  return { status: answer.status, headers: answer.headers, said: (await answer.json()) as Said }
}
const later = (minutes: number) => (now = new Date(now.getTime() + minutes * 60_000))
const WINDOW = { dal: '2026-11-23T10:00:00.000Z', al: '2026-11-23T11:00:00.000Z' }
const announce = (window: object = WINDOW) => asked('/v1/manutenzione', { json: window })
const submit = (n: number) => asked('/v1/richieste', { as: 'rossi', json: submissionOf(n) })

const TOKEN = { nome: 'script', ambiti: ['richieste:leggi'], giorni: 7 }

describe.each(WIRES)('On %s', (_, wireWith) => {
  beforeEach(async () => {
    now = new Date('2026-11-23T09:00:00Z')
    wire = await wireWith({ parts: { clock: { now: () => now } } })
  })
  afterEach(() => wire.remove())

  describe('who administers', () => {
    it('sees the tokens of all and revokes them; nobody sees a secret again, and nobody makes one in another’s name', async () => {
      const made = await asked('/v1/token/propri', { as: 'rossi', json: TOKEN })
      expect(made.said).toMatchObject({ soggetto: ROSSI, segreto: expect.stringMatching(/^scrittoio_/) as string })
      const listed = await asked(`/v1/token?soggetto=${ROSSI.toLowerCase()}`)
      expect(listed.said.token).toMatchObject([{ nome: 'script', soggetto: ROSSI }])
      expect(JSON.stringify(listed.said)).not.toMatch(/hash|segreto|scrittoio_/)
      const id = listed.said.token[0]?.id ?? ''
      expect((await asked(`/v1/token/${id}/revoca`, { method: 'POST' })).said).toEqual({ id })
      expect((await asked('/v1/token')).said.token[0]?.revocato).toBe(now.toISOString())
      const ofAnother = await asked('/v1/token/propri', { json: { ...TOKEN, per: ROSSI } })
      expect([ofAnother.status, ofAnother.said['code']]).toEqual([403, 'non-autorizzato'])
    })

    it('reads what the core was told', async () => {
      await announce()
      expect((await asked('/v1/impostazioni')).said).toMatchObject({
        attivazioni: { graduali: 'in-attesa' },
        allegati: { quanti: 3 },
        manutenzione: WINDOW,
      })
    })
  })

  it.each([[{ ambiti: ['tutto'] }], [{ giorni: 900 }], [{ nome: ' ' }]])(
    'a token is not made with %j, and its maker is told so',
    async (differing) => {
      const refused = await asked('/v1/token/propri', { as: 'rossi', json: { ...TOKEN, ...differing } })
      expect(refused.said['code']).toBe('malformata')
    },
  )

  it('one makes, sees and revokes one’s own tokens, and of those of others learns nothing', async () => {
    await asked('/v1/token/propri', { as: 'rossi', json: TOKEN })
    const own = (await asked('/v1/token/propri', { as: 'rossi' })).said.token
    expect(own).toHaveLength(1)
    expect((await asked('/v1/token/propri', { as: 'bianchi' })).said.token).toEqual([])
    const revoke = (as: string) => asked(`/v1/token/propri/${own[0]?.id ?? ''}/revoca`, { as, method: 'POST' })
    expect((await revoke('bianchi')).status).toBe(404)
    expect((await revoke('rossi')).status).toBe(200)
  })

  it('says how one signs in, where there is another way than tokens', async () => {
    expect((await asked('/v1/servizio', { headers: { authorization: '' } })).said).not.toHaveProperty('accesso')
    const program = { emittente: 'https://idp.example', cliente: 'scrittoio', risorsa: 'https://core.example' }
    const other = await wireWith({ parts: { program } })
    expect(await (await other.ask('/v1/servizio', { headers: { authorization: '' } })).json()).toMatchObject({
      accesso: program,
    })
    await other.remove()
  })

  describe('a maintenance', () => {
    it('is told beforehand, with the service and with every reply', async () => {
      expect((await asked('/v1/servizio', { headers: { authorization: '' } })).said).not.toHaveProperty('manutenzione')
      await announce({ ...WINDOW, dal: '2026-11-23T11:00:00+01:00' })
      const { said, headers } = await asked('/v1/servizio', { headers: { authorization: '' } })
      expect(said).toMatchObject({ versione: '0.0.0', protocollo: { minimo: 1, massimo: 1 }, manutenzione: WINDOW })
      expect(headers.get('scrittoio-manutenzione')).toBe(`${WINDOW.dal}/${WINDOW.al}`)
      expect((await submit(1)).status).toBe(200)
    })

    it('refuses what would be written, says for how long, and lets read', async () => {
      await submit(1)
      await wire.settled()
      await announce()
      later(70)
      for (const [path, call] of [
        ['/v1/richieste', { json: submissionOf(2) }],
        ['/v1/richieste/lotto', { body: '{}', headers: { 'content-type': 'application/x-ndjson' } }],
        ['/v1/comunicazioni', { json: openingOf(3) }],
        ['/v1/allegati', { body: pdfOf('x'), headers: { 'content-type': 'application/octet-stream' } }],
      ] as const) {
        const { status, headers, said } = await asked(path, { as: 'rossi', ...call })
        expect({ path, status, code: said['code'], wait: headers.get('retry-after') }).toEqual({
          ...{ path, status: 503, code: 'manutenzione', wait: String(50 * 60) },
        })
      }
      expect((await asked('/v1/eventi', { as: 'rossi' })).said['last']).toBe(2)
      later(51)
      const after = await submit(2)
      expect([after.status, after.headers.has('scrittoio-manutenzione')]).toEqual([200, false])
    })

    it('is ended by who announced it, also while it is under way', async () => {
      await announce()
      later(70)
      expect((await submit(1)).status).toBe(503)
      expect((await asked('/v1/manutenzione/annullamento', { method: 'POST' })).said).toEqual({})
      expect((await submit(1)).status).toBe(200)
    })

    it.each([
      { dal: WINDOW.al, al: WINDOW.dal },
      { dal: '2026-11-22T10:00:00Z', al: '2026-11-22T11:00:00Z' },
      { dal: WINDOW.dal, al: '2027-11-23T11:00:00Z' },
      { dal: '2026-02-31T00:00:00Z', al: 'domani' },
    ])('%j is none', async (window) => {
      expect((await announce(window)).said['code']).toBe('malformata')
    })
  })
})
