import { gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { bodyOf } from './packed-body.ts'

const long = 'riga\n'.repeat(1_000)

it('packs what is long for a core elsewhere', async () => {
  const { data, headers } = await bodyOf(long, { isNear: false })
  expect(headers).toEqual({ 'content-encoding': 'gzip' })
  expect(gunzipSync(data as Buffer).toString()).toBe(long)
})

it.each([
  ['is short', 'riga\n', { isNear: false }],
  ['goes to a core on this machine', long, { isNear: true }],
])('leaves as it is what %s', async (_, body, to) => {
  expect(await bodyOf(body, to)).toEqual({ data: body, headers: {} })
})

it('leaves files as they are, and nothing where there is nothing', async () => {
  const file = new Uint8Array(5_000)
  expect(await bodyOf(file, { isNear: false })).toEqual({ data: Buffer.from(file), headers: {} })
  expect(await bodyOf(undefined, { isNear: false })).toEqual({ headers: {} })
})
