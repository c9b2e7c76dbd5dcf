import { expect, it } from 'vitest'
import { coreAddress } from './core-address.ts'

it.each([
  ['https://core.example/', 'https://core.example'],
  ['  core.example/scrittoio/ ', 'https://core.example/scrittoio'],
  ['https://CORE.example:8443', 'https://core.example:8443'],
  ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
  ['http://localhost', 'http://localhost'],
])('reads %s', (typed, address) => {
  expect(coreAddress(typed)).toEqual({ ok: true, value: address })
})

it.each([
  ['http://core.example', 'indirizzo-non-sicuro'],
  ['http://127.0.0.1.example', 'indirizzo-non-sicuro'],
  ['file:///etc/passwd', 'indirizzo-illeggibile'],
  ['ftp://core.example', 'indirizzo-illeggibile'],
  ['https://mario:segreto@core.example', 'indirizzo-illeggibile'],
  ['https://core.example?token=1', 'indirizzo-illeggibile'],
  ['', 'indirizzo-illeggibile'],
  ['due parole', 'indirizzo-illeggibile'],
])('refuses %s', (typed, code) => {
  expect(coreAddress(typed)).toMatchObject({ ok: false, failure: { code } })
})
