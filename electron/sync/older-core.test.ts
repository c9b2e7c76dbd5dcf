import { afterEach, expect, it } from 'vitest'
import { lineTo } from '#test/kit/line.ts'
import { problemText, spoken, stranger, type Stranger } from '#test/kit/stranger.ts'
import { remoteCore } from './remote-core.ts'

let there: Stranger | undefined
afterEach(async () => {
  await there?.close()
  there = undefined
})

async function coreAt(answer: Parameters<typeof stranger>[0]) {
  there = await stranger(answer)
  return remoteCore(lineTo(there.url, {}))
}

const JSON_MEDIA = 'application/json'
const PROBLEM = 'application/problem+json'

it('tells a core from before there were impronte nothing of them, and takes all it says', async () => {
  const unknown = problemText(400, 'malformata', 'never')
  const page = JSON.stringify({ items: [{ azienda: 'A', ended: true }], feed: 'whole' })
  const core = await coreAt(({ path }, reply) => {
    if (path.includes('noti=')) reply.writeHead(400, spoken(PROBLEM)).end(unknown)
    else reply.writeHead(200, spoken(JSON_MEDIA)).end(page)
  })

  const told = await core.dossiers?.('abc', 50, ['0123456789abcdef'])

  expect(told).toMatchObject({ ok: true, value: { items: [{ azienda: 'A', ended: true }] } })
  expect(there!.calls.map(({ path }) => path)).toEqual([
    '/v1/dossier?con=richieste&limite=50&cursore=abc&noti=0123456789abcdef',
    '/v1/dossier?con=richieste&limite=50&cursore=abc',
  ])
})

it('asks once only where what is malformed is not an impronta', async () => {
  const core = await coreAt(
    (_, reply) => void reply.writeHead(400, spoken(PROBLEM)).end(problemText(400, 'malformata', 'never')),
  )

  expect(await core.dossiers?.('abc', 50, [])).toMatchObject({ ok: false, failure: { code: 'malformata' } })
  expect(there!.calls).toHaveLength(1)
})
