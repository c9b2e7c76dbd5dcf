import { afterEach, expect, it } from 'vitest'
import { lineTo } from '#test/kit/line.ts'
import { problemText, spoken, stranger, type Stranger } from '#test/kit/stranger.ts'
import { remoteCore } from './remote-core.ts'

let there: Stranger | undefined
afterEach(async () => {
  await there?.close()
  there = undefined
})

async function coreThatTells(status: number, media: string, text: string) {
  there = await stranger((_, reply) => void reply.writeHead(status, spoken(media)).end(text))
  return remoteCore(lineTo(there.url, {}))
}

const JSON_MEDIA = 'application/json'
const PROBLEM = 'application/problem+json'
const REQUEST = '0193e0f0-0000-7000-8000-000000000001'

const RECEIVED = { seq: 1, kind: 'ricevuta', request: REQUEST, at: '2026-11-23T09:00:00.000Z', protocollo: 'ST-2026-1' }

it('reads the events of a core that tells more than is known here', async () => {
  const page = { events: [{ ...RECEIVED, priorita: 'alta' }], last: 1, altrove: { quanti: 3 } }
  const core = await coreThatTells(200, JSON_MEDIA, JSON.stringify(page))

  expect(await core.events(0, 100)).toMatchObject({ ok: true, value: { events: [RECEIVED], last: 1 } })
})

it('reads what a core tells of companies when it tells more than is known here', async () => {
  const page = { items: [{ azienda: 'A', ended: true, perche: 'revoca' }], feed: 'whole', attese: 12 }
  const core = await coreThatTells(200, JSON_MEDIA, JSON.stringify(page))

  expect(await core.dossiers?.(undefined, 50, [])).toMatchObject({
    ok: true,
    value: { items: [{ azienda: 'A', ended: true }] },
  })
})

it.each(['protocollo-troppo-vecchio', 'protocollo-troppo-nuovo'])(
  'says what is wrong between the two: %s',
  async (code) => {
    const core = await coreThatTells(400, PROBLEM, problemText(400, code, 'never'))

    expect(await core.events(0, 100)).toMatchObject({ ok: false, failure: { code } })
    expect(there!.calls).toHaveLength(1)
  },
)
