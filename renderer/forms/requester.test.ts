import { expect, it } from 'vitest'
import { delegaOf, dossierWith } from '#test/kit/dossier.ts'
import { requesterText } from './requester.ts'

it('tells who asks by name, code and role', () => {
  expect(requesterText(dossierWith())).toBe('Studio Rossi · RSSMRA80A01H501U · intermediario')
})

it('tells once the code of who has no name in the archive', () => {
  const subdeleghe = [{ id: 'S1', delegato: 'BNCLRA80A41H501A', dal: '2021-01-01' }]
  const richiedente = { codiceFiscale: 'BNCLRA80A41H501A', ruolo: 'sub-delegato', delegante: 'RSSMRA80A01H501U' }
  const dossier = dossierWith({ richiedente, deleghe: [delegaOf({ id: 'D1', subdeleghe })] })

  expect(requesterText(dossier)).toBe('BNCLRA80A41H501A · sub-delegato')
})
