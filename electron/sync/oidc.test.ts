import { afterEach, beforeEach, expect, it } from 'vitest'
import { systemClock } from '#core/kernel/clock.ts'
import { no, ok } from '#core/kernel/result.ts'
import { englishWords } from '#electron/desk/desk-words.en.ts'
import { italianWords } from '#electron/desk/desk-words.ts'
import type { KeptAccess, KeptTokens } from '#electron/desk/kept-access.ts'
import { CLIENT, testProvider, type TestProvider } from '#test/kit/provider.ts'
import { EXPIRED, type Keep } from './access.ts'
import { keptAccess } from './kept-bearer.ts'
import { renewing } from './oidc-renewal.ts'
import { revoke, signInWithBrowser, type SigningIn } from './oidc-sign-in.ts'

let provider: TestProvider
beforeEach(async () => {
  provider = await testProvider()
})
afterEach(() => provider.close())

const clock = systemClock
const later = (code: string) => no({ code, retry: 'later' as const })

type Bend = (back: string) => string
const asIs: Bend = (back) => back

/** Signs in as a browser of the system would; `page` is what the person sees in the end. */
function signIn(how: Partial<SigningIn> & { readonly bend?: Bend; readonly resource?: string } = {}) {
  const { bend = asIs, resource, ...rest } = how
  const seen = { asked: '', page: Promise.resolve('') }
  const open: SigningIn['open'] = async (address) => {
    seen.asked = address
    seen.page = provider.visit(address).then((back) => fetch(bend(back)).then((reply) => reply.text()))
    return ok(null)
  }
  const wanted = { issuer: provider.url, clientId: CLIENT, ...(resource !== undefined && { resource }) }
  const done = signInWithBrowser(wanted, {
    clock,
    open,
    signal: new AbortController().signal,
    words: italianWords.accesso,
    ...rest,
  })
  return { seen, done }
}

it('signs in with the browser of the system, and tells it so in Italian', async () => {
  const { seen, done } = signIn()

  expect(await done).toMatchObject(
    ok({ kind: 'oidc', soggetto: 'mario', nome: 'Mario Rossi', bearer: 'bearer-1', refresh: 'refresh-1' }),
  )
  expect(await seen.page).toContain('<h1>Accesso effettuato</h1>')
  expect(await seen.page).not.toMatch(/code|bearer/)
  const query = new URL(seen.asked).searchParams
  expect(query.get('redirect_uri')).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/accesso$/)
  expect(Object.fromEntries(query)).toMatchObject({
    code_challenge_method: 'S256',
    scope: 'openid profile offline_access',
  })
})

it('tells it in the language of the app', async () => {
  const { seen, done } = signIn({ words: englishWords.accesso })

  expect((await done).ok).toBe(true)
  expect(await seen.page).toContain('<html lang="en">')
  expect(await seen.page).toContain('<h1>Signed in</h1>')
})

it('asks for a bearer that is good for the core alone, also when it is renewed', async () => {
  provider.lasts = 1
  const { seen, done } = signIn({ resource: 'https://core.example' })
  const given = await done
  expect(given).toMatchObject({ value: { resource: 'https://core.example' } })
  expect(new URL(seen.asked).searchParams.get('resource')).toBe('https://core.example')
  let kept: KeptAccess | undefined = given.ok ? given.value : undefined
  const keep: Keep = {
    read: async () => kept,
    write: async (access) => {
      kept = access ?? undefined
    },
  }
  await keptAccess(keep, renewing(keep, clock)).bearer()
  expect(provider.goodFor).toEqual(['https://core.example', 'https://core.example'])
})

it('believes no id token that was made for another sign-in', async () => {
  provider.lies = { nonce: 'di un altro' }
  const { seen, done } = signIn()
  expect(await done).toEqual(later('accesso-non-riuscito'))
  expect(await seen.page).toContain('<h1>Accesso non riuscito</h1>')
})

it('lets nobody in who comes back with the state of another, and goes on waiting', async () => {
  const wrong = signIn({ bend: (back) => back.replace(/state=.*/, 'state=altro'), patience: 300 })
  expect(await wrong.done).toEqual(later('accesso-non-completato'))
  expect(await wrong.seen.page).toContain('Qui non c’è nulla')
})

it('tells that somebody said no', async () => {
  const { done } = signIn({ bend: (back) => back.replace(/code=[^&]*/, 'error=access_denied') })
  expect(await done).toEqual(later('accesso-negato'))
})

it('stops waiting when it is called off, when it takes too long and when there is no browser', async () => {
  const calledOff = new AbortController()
  const { done } = signIn({ open: async () => ok(null), signal: calledOff.signal })
  setTimeout(() => calledOff.abort(), 50)
  expect(await done).toEqual(later('accesso-annullato'))
  expect(await signIn({ open: async () => ok(null), patience: 50 }).done).toEqual(later('accesso-non-completato'))
  expect(await signIn({ open: async () => later('browser-non-aperto') }).done).toEqual(later('browser-non-aperto'))
})

it('tells a provider that is not there from one that is something else', async () => {
  const open = async () => ok(null)
  const how = { words: italianWords.accesso, clock, open, signal: new AbortController().signal }
  const at = (issuer: string) => signInWithBrowser({ issuer, clientId: CLIENT }, how)
  expect(await at('http://127.0.0.1:1')).toEqual(later('provider-irraggiungibile'))
  expect(await at('http://provider.example')).toEqual(later('accesso-non-riuscito'))
  expect(await at(`${provider.url}/altrove`)).toEqual(later('accesso-non-riuscito'))
})

function keeping(kept: KeptAccess | undefined) {
  const box = { kept }
  const keep: Keep = {
    read: async () => box.kept,
    write: async (access) => void (box.kept = access ?? undefined),
  }
  return { box, access: keptAccess(keep, renewing(keep, clock)) }
}

async function signedIn(lasts: number) {
  provider.lasts = lasts
  const given = await signIn().done
  if (!given.ok) throw new Error(given.failure.code)
  return keeping(given.value)
}

it('renews a bearer once for all who ask, keeps what it got, and shows a good one as it is', async () => {
  const { box, access } = await signedIn(10)
  provider.lasts = 3600

  expect(await Promise.all([access.bearer(), access.bearer()])).toEqual([ok('bearer-2'), ok('bearer-2')])
  expect(box.kept).toMatchObject({ bearer: 'bearer-2', refresh: 'refresh-2', soggetto: 'mario', nome: 'Mario Rossi' })
  expect(await access.bearer()).toEqual(ok('bearer-2'))
  expect(await access.bearer('bearer-2')).toEqual(ok('bearer-3'))
})

it('asks to sign in again when it cannot be renewed, and keeps what it has while nobody answers', async () => {
  const { box, access } = await signedIn(10)
  provider.refuses = 'invalid_grant'
  expect(await access.bearer()).toEqual(no(EXPIRED))

  await provider.close()
  expect(await access.bearer()).toEqual(later('provider-irraggiungibile'))
  expect(box.kept).toMatchObject({ refresh: 'refresh-1' })
  provider = await testProvider()
})

it('lets who signed out meanwhile have the last word', async () => {
  const { box, access } = await signedIn(10)
  const asked = access.bearer()
  box.kept = undefined
  expect(await asked).toEqual(no(EXPIRED))
  expect(box.kept).toBeUndefined()
})

it('tells the provider of a sign-out', async () => {
  const { box } = await signedIn(10)
  await revoke(box.kept as KeptTokens)
  expect(provider.calls.at(-1)).toMatchObject({ path: '/revoke', body: expect.stringContaining('refresh-1') as string })
})

it('shows nobody, a token that was pasted, and not twice one that was turned away', async () => {
  expect(await keeping(undefined).access.bearer()).toEqual(later('accesso-mancante'))
  const { access } = keeping({ kind: 'token', token: 't' })
  expect([await access.bearer(), await access.bearer('t')]).toEqual([ok('t'), no(EXPIRED)])
})
