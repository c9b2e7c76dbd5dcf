import { afterEach, expect, it } from 'vitest'
import { no, ok } from '#core/kernel/result.ts'
import { failureText } from '#electron/desk/failure-text.ts'
import { idOf, submissionOf } from '#test/kit/core.ts'
import { lineTo } from '#test/kit/line.ts'
import { problemText, spoken, stranger, type Stranger } from '#test/kit/stranger.ts'
import { EXPIRED } from './access.ts'
import type { LineParts } from './core-line.ts'
import { remoteCore } from './remote-core.ts'

let there: Stranger | undefined
afterEach(async () => {
  await there?.close()
  there = undefined
})

async function coreAt(answer: Parameters<typeof stranger>[0], parts: Partial<LineParts> = {}) {
  there = await stranger(answer)
  return remoteCore(lineTo(there.url, parts))
}

const JSON_MEDIA = 'application/json'
const NDJSON = 'application/x-ndjson'
const PROBLEM = 'application/problem+json'
const batch = [submissionOf(1), submissionOf(2)] as never[]
const receipt = (n: number) => ({
  id: idOf(n),
  protocollo: `ST-2026-000000${n}`,
  receivedAt: '2026-11-23T09:00:00.000Z',
  state: 'ricevuta',
  hash: 'x',
})
const taken = (n: number) => `${JSON.stringify({ riga: n, id: idOf(n), ok: true, value: receipt(n) })}\n`

it('hands a batch over line by line, and gives each its own answer', async () => {
  const failure = { code: 'azienda-sconosciuta', retry: 'never', details: { azienda: 'X', motivo: 'Paga qui' } }
  const core = await coreAt((_, reply) => {
    reply.writeHead(200, spoken(NDJSON)).end(taken(1) + JSON.stringify({ riga: 2, id: idOf(2), ok: false, failure }))
  })

  expect(await core.submit(batch)).toEqual(
    ok([ok(receipt(1)), no({ code: 'azienda-sconosciuta', retry: 'never', details: { azienda: 'X' } })]),
  )
  const [call] = there!.calls
  expect(call).toMatchObject({ path: '/v1/richieste/lotto' })
  expect(call?.headers).toMatchObject({ authorization: 'Bearer rossi', 'scrittoio-protocollo': '1' })
  expect(
    call?.body
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown),
  ).toEqual(batch)
})

it('says that some are decided while the others are being decided', async () => {
  const decided = taken(1).replace('ricevuta', 'decisa')
  let goOn: () => void = () => undefined
  const core = await coreAt((_, reply) => {
    reply.writeHead(200, spoken(NDJSON)).write(decided)
    goOn = () => void reply.end(taken(2))
  })

  const answered = core.submit(batch, () => goOn()) // the second answer waits until the first was heard of

  expect(await answered).toEqual(ok([ok({ ...receipt(1), state: 'decisa' }), ok(receipt(2))]))
})

it('says nothing of the kind where all are only received', async () => {
  const core = await coreAt((_, reply) => void reply.writeHead(200, spoken(NDJSON)).end(taken(1) + taken(2)))
  let times = 0
  await core.submit(batch, () => (times += 1))
  expect(times).toBe(0)
})

it('reads letters that come in two pieces', async () => {
  const failure = { code: 'malformata', retry: 'never', details: { dove: 'città' } }
  const line = Buffer.from(`${JSON.stringify({ riga: 1, id: idOf(1), ok: false, failure })}\n`)
  const middle = line.indexOf('à') + 1
  const core = await coreAt((_, reply) => {
    reply.writeHead(200, spoken(NDJSON)).write(line.subarray(0, middle), () => {
      setTimeout(() => reply.end(Buffer.concat([line.subarray(middle), Buffer.from(taken(2))])), 20)
    })
  })
  expect(await core.submit(batch)).toEqual(ok([no(failure), ok(receipt(2))]))
})

const HTML = '<html><body>Benvenuto nella rete dell’albergo</body></html>'

const CHECK = { code: 'nome-gradito', weight: 'blocca', result: 'superata', found: ['trovato'] }

/** A page with one outcome in the outline `via`, which found one thing. */
function pageIn(outlines: object): string {
  const { receivedAt: at, protocollo } = receipt(1)
  const decided = { id: idOf(1), service: 'saluto', version: 1, esito: 'accolta', changes: [], decidedAt: at }
  const outcome = { ...decided, outline: 'via', found: ['Nina'] }
  return JSON.stringify({
    events: [{ seq: 1, kind: 'decisa', request: idOf(1), at, protocollo, outcome }],
    last: 1,
    outlines,
  })
}

it('reads outcomes in outline as if they were whole', async () => {
  const core = await coreAt((_, reply) => void reply.writeHead(200, spoken(JSON_MEDIA)).end(pageIn({ via: [CHECK] })))

  const told = await core.events(0, 100)

  expect(there!.calls[0]?.headers).toMatchObject({ 'scrittoio-eventi': '3' })
  const checks = [{ ...CHECK, found: { trovato: 'Nina' } }]
  expect(told).toMatchObject({
    ok: true,
    value: { last: 1, events: [{ seq: 1, outcome: { esito: 'accolta', checks } }] },
  })
})

const refusals: readonly (readonly [
  what: string,
  status: number,
  headers: Record<string, string>,
  text: string,
  code: string,
])[] = [
  ['the page of a hotel', 200, { 'content-type': 'text/html' }, HTML, 'altra-risposta'],
  ['the page of a hotel that calls itself JSON', 200, { 'content-type': JSON_MEDIA }, '{}', 'altra-risposta'],
  ['half a document', 200, spoken(JSON_MEDIA), '{"events":[{"seq":1,', 'malformed-answer'],
  ['a document of another shape', 200, spoken(JSON_MEDIA), '{"events":[{"seq":"uno"}],"last":1}', 'malformed-answer'],
  ['outcomes in an outline that is not there', 200, spoken(JSON_MEDIA), pageIn({}), 'malformed-answer'],
  [
    'outcomes with less than their outline names',
    200,
    spoken(JSON_MEDIA),
    pageIn({ via: [CHECK, CHECK] }),
    'malformed-answer',
  ],
  ['an answer in another media', 200, spoken('text/plain'), '{"events":[],"last":0}', 'altra-risposta'],
  ['an invitation to go elsewhere', 302, { location: 'https://altrove.example/' }, '', 'altra-risposta'],
  ['a gateway without a core behind', 502, { 'content-type': 'text/html' }, HTML, 'altra-risposta'],
  ['a refusal that is none', 500, spoken(PROBLEM), '{"errore":true}', 'altra-risposta'],
  ['nobody it knows', 401, spoken(PROBLEM), problemText(401, 'non-autenticato', 'never'), 'accesso-scaduto'],
  ['somebody who may not', 403, spoken(PROBLEM), problemText(403, 'non-autorizzato', 'never'), 'non-autorizzato'],
  ['a code it never heard', 422, spoken(PROBLEM), problemText(422, 'novita', 'never'), 'novita'],
]

it.each(refusals)('takes %s for an ordinary failure', async (...[, status, headers, text, code]) => {
  const core = await coreAt((_, reply) => void reply.writeHead(status, headers).end(text))

  const told = await core.events(0, 100)

  expect(told).toMatchObject({ ok: false, failure: { code } })
  expect(there!.calls).toHaveLength(1)
})

it.each([
  ['seconds', '1800', '1800'],
  ['an hour of the day', 'Mon, 23 Nov 2026 12:10:00 GMT', '600'],
  ['a year', '31536000', '86400'],
  ['nonsense', 'presto', undefined],
])('carries how long a core asks to be left alone, told in %s', async (_how, told, secondi) => {
  const text = problemText(503, 'in-chiusura', 'later')
  const core = await coreAt(
    (_, reply) => void reply.writeHead(503, { ...spoken(PROBLEM), 'retry-after': told }).end(text),
  )

  const answer = await core.submit(batch)

  const details = secondi === undefined ? {} : { details: { secondi } }
  expect(answer).toEqual(no({ code: 'in-chiusura', retry: 'later', ...details }))
})

it('parks each of a batch that nobody of that role may hand in', async () => {
  const text = problemText(403, 'non-autorizzato', 'never')
  const core = await coreAt((_, reply) => void reply.writeHead(403, spoken(PROBLEM)).end(text))
  const refused = no({ code: 'non-autorizzato', retry: 'never' })
  expect(await core.submit(batch)).toEqual(ok([refused, refused]))
})

it.each([
  ['fewer answers than questions', taken(1)],
  ['answers in another order', taken(2) + taken(1)],
  ['a line that is none', `${taken(1)}{"riga":2`],
  ['the receipt of another', `${taken(1)}${JSON.stringify({ riga: 2, id: idOf(2), ok: true, value: receipt(3) })}\n`],
  ['more answers than questions', taken(1) + taken(2) + taken(3)],
])('believes nothing of a batch that got %s', async (_what, text) => {
  const core = await coreAt((_, reply) => void reply.writeHead(200, spoken(NDJSON)).end(text))
  expect(await core.submit(batch)).toEqual(no({ code: 'malformed-answer', retry: 'later' }))
})

it('takes a line that is cut in the middle for no answer at all', async () => {
  const core = await coreAt((_, reply) => {
    reply.writeHead(200, spoken(NDJSON)).write(taken(1), () => reply.destroy())
  })
  expect(await core.submit(batch)).toEqual(no({ code: 'linea-interrotta', retry: 'later' }))
})

it('stops reading what is longer than any answer', async () => {
  const core = await coreAt((_, reply) => {
    reply.writeHead(200, spoken(JSON_MEDIA))
    const piece = 'x'.repeat(1024 * 1024)
    const more = () => {
      if (!reply.destroyed) reply.write(piece, more)
    }
    more()
  })
  expect(await core.events(0, 100)).toEqual(no({ code: 'risposta-troppo-lunga', retry: 'later' }))
})

it('gives up on who answers too slowly, and on everything once it is closed', async () => {
  const slow = await coreAt((_, reply) => void reply.writeHead(200, spoken(JSON_MEDIA)).write('{'), { patience: 100 })
  expect(await slow.events(0, 100)).toEqual(no({ code: 'timeout', retry: 'later' }))

  const closing = new AbortController()
  const left = remoteCore(lineTo(there!.url, { closing: closing.signal }))
  const asked = left.events(0, 100)
  setTimeout(() => closing.abort(), 50)
  expect(await asked).toMatchObject({ ok: false })
})

it('says that nothing left when there is nobody', async () => {
  const core = await coreAt(() => undefined)
  await there!.close()
  there = undefined
  expect(await core.submit(batch)).toEqual(no({ code: 'unreachable', retry: 'later' }))
})

it('shows a renewed bearer once, and no third one', async () => {
  const shown: (string | undefined)[] = []
  const access = { bearer: async (refused?: string) => ok(refused === undefined ? 'vecchio' : 'nuovo') }
  const core = await coreAt(
    ({ headers }, reply) => {
      shown.push(headers.authorization)
      reply.writeHead(401, spoken(PROBLEM)).end(problemText(401, 'non-autenticato', 'never'))
    },
    { access },
  )
  expect(await core.events(0, 1)).toEqual(no(EXPIRED))
  expect(shown).toEqual(['Bearer vecchio', 'Bearer nuovo'])
})

it('never tells the bearer, nor what was sent', async () => {
  const answers = [
    (reply: { destroy(): unknown }) => reply.destroy(),
    (reply: { end(text: string): unknown }) => reply.end(HTML),
  ]
  const core = await coreAt((_, reply) => answers.shift()?.(reply), {
    access: { bearer: async () => ok('segretissimo') },
  })
  const told = JSON.stringify([await core.submit(batch), await core.events(0, 1)])
  expect(told).not.toMatch(/segretissimo|nuova-1@pec|01234567897/)
})

it('tells a certificate that nobody vouches for, in Italian', async () => {
  const { key, cert } = await import('#test/kit/certificate.ts')
  const secure = await stranger(
    (_, reply) => void reply.writeHead(200, spoken(JSON_MEDIA)).end('{"events":[],"last":0}'),
    {
      key,
      cert,
    },
  )
  try {
    const told = await remoteCore(lineTo(secure.url)).events(0, 1)
    expect(told).toEqual(no({ code: 'certificato-sconosciuto', retry: 'later' }))
    expect(!told.ok && failureText(told.failure)).toContain('non è partito nulla')
    expect(secure.calls).toHaveLength(0)
    expect(await remoteCore(lineTo(secure.url, { authorities: [cert] })).events(0, 1)).toEqual(
      ok({ events: [], last: 0 }),
    )
  } finally {
    await secure.close()
  }
})
