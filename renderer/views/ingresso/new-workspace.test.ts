import { expect, it } from 'vitest'
import { SHORTEST_PASSPHRASE } from '#electron/desk/passphrase.ts'
import { complaintsOf } from '#renderer/views/ingresso/new-workspace.ts'

const studio = { name: 'Studio Bellincastro', fiscalCode: 'BLLTTV83M65A944G', keyStore: false }
const withPassphrase = (passphrase: string) => complaintsOf({ ...studio, passphrase, again: passphrase })

it('tells a code that is missing from one that is wrong', () => {
  const code = (fiscalCode: string) => complaintsOf({ ...studio, fiscalCode, passphrase: '', again: '' }).fiscalCode

  expect(code(' ')).toMatch(/^Scrivi il codice fiscale/)
  expect(code('BLLTTV83M65A944X')).toMatch(/non è valido/)
})

it('takes the passphrases that the store takes, and says how long they have to be', () => {
  expect(withPassphrase('x'.repeat(SHORTEST_PASSPHRASE))).toEqual({})
  expect(withPassphrase('x'.repeat(SHORTEST_PASSPHRASE - 1)).passphrase).toContain(String(SHORTEST_PASSPHRASE))
})
