import { expect, it } from 'vitest'
import { contentPolicy, isOurs, mayLeave, maySignIn } from '#electron/main/policy.ts'

const page = { url: 'scrittoio://app/index.html', parent: null }

it('answers the top frame of our own page', () => {
  expect(isOurs({ senderFrame: page })).toBe(true)
})

it.each([
  ['a frame inside our page', { ...page, parent: {} }],
  ['a page of somebody else', { ...page, url: 'https://example.org/' }],
  ['a page that only looks like ours', { ...page, url: 'scrittoio://app.example.org/' }],
  ['a page without an address', { ...page, url: 'about:blank' }],
  ['a frame that is gone', null],
])('turns away %s', (_who, senderFrame) => {
  expect(isOurs({ senderFrame })).toBe(false)
})

it('lets a link leave only for the known sites, over https', () => {
  const addresses = [
    'https://www.inps.it/it/it.html',
    'http://www.inps.it/',
    'https://www.inps.it.example.org/',
    'https://www.inps.it@example.org/',
    'https://me@www.inps.it/',
    'file:///etc/passwd',
    'nothing',
  ]

  expect(addresses.filter((address) => mayLeave(address))).toEqual(['https://www.inps.it/it/it.html'])
})

it('lets a page run only its own scripts and reach no network', () => {
  const rules = contentPolicy('n').split('; ')

  expect(rules).toEqual(expect.arrayContaining(["default-src 'none'", "script-src 'self'", "connect-src 'none'"]))
  expect(contentPolicy('n')).not.toContain('unsafe')
})

it.each([
  ['https://login.example/authorize?client_id=scrittoio', true],
  ['http://127.0.0.1:8080/authorize', true],
  ['http://login.example/authorize', false],
  ['http://127.0.0.1.example/authorize', false],
  ['https://mario:segreto@login.example/', false],
  ['file:///etc/passwd', false],
  ['javascript:alert(1)', false],
  ['scrittoio:qualcosa', false],
  ['niente', false],
])('lets one sign in only where nobody reads along: %s', (address, may) => {
  expect(maySignIn(address)).toBe(may)
})
