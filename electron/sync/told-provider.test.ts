import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ProgramAccess } from '#core/http/core.ts'
import { no, ok } from '#core/kernel/result.ts'
import { lineTo } from '#test/kit/line.ts'
import { wireWith, type TestWire } from '#test/kit/wire.ts'
import { NOBODY, type Access } from './access.ts'
import { providerOf } from './told-provider.ts'

const nobody: Access = { bearer: async () => no(NOBODY) }
const wires: TestWire[] = []
afterAll(() => Promise.all(wires.map((wire) => wire.remove())))

async function toldBy(program?: (address: string) => ProgramAccess) {
  // a resource at the address of a core is known once the core listens: a core that tells of one stands beside it
  const wire = await wireWith()
  wires.push(wire)
  if (program === undefined) return providerOf(lineTo(wire.url, { access: nobody }))
  const telling = await wireWith({ parts: { program: program(wire.url) } })
  wires.push(telling)
  return providerOf(lineTo(telling.url, { access: nobody }))
}

describe('With whom one signs in', () => {
  let plain: Awaited<ReturnType<typeof toldBy>>
  beforeAll(async () => {
    plain = await toldBy(() => ({ emittente: 'https://idp.example', cliente: 'scrittoio' }))
  })

  it('is what the core says, which it says to whoever asks', () => {
    expect(plain).toEqual(ok({ issuer: 'https://idp.example', clientId: 'scrittoio' }))
  })

  it('is not known where the core does not say', async () => {
    expect(await toldBy()).toEqual(ok(null))
  })

  it('is not believed where the bearer would be good for somebody else', async () => {
    const resource = (address: string) => ({ emittente: 'https://idp.example', cliente: 'scrittoio', risorsa: address })
    expect(await toldBy(resource)).toEqual(ok(null))
    expect(await toldBy(() => resource('urn:altro'))).toEqual(ok(null))
  })

  it('cannot be asked of a core that is not there', async () => {
    expect(await providerOf(lineTo('http://127.0.0.1:1', { access: nobody }))).toMatchObject({ ok: false })
  })
})
