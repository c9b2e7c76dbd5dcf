import { expect, it } from 'vitest'
import { dossierWith } from '#test/kit/dossier.ts'
import { riscontro } from './inquiry.ts'

const asked = { domanda: 'recapito-di-altri', valore: 'a@pec.it' } as const
const reply = { ...asked, trovato: true }

it('finds the reply to a question among all replies', () => {
  const dossier = dossierWith({ riscontri: [{ ...reply, valore: 'b@pec.it', trovato: false }, reply] })
  expect(riscontro(dossier, asked)).toEqual(reply)
})

it('finds nothing when it was not asked', () => {
  expect(riscontro(dossierWith({ riscontri: [{ ...reply, valore: 'b@pec.it' }] }), asked)).toBeUndefined()
})
