import { expect, it } from 'vitest'
import { dossierWith, MATRICOLA, ROSSI } from '#test/kit/dossier.ts'
import {
  intermediarioCheChiede,
  isPecAziendale,
  recapitiDi,
  recapitoAttuale,
  recapitoNormale,
  type TipoRecapito,
} from './recapito.ts'

it.each<[TipoRecapito, string, string]>([
  ['pec', ' Studio@PEC.rossi.example ', 'studio@pec.rossi.example'],
  ['email', 'mailto:rossi@studio.example', 'rossi@studio.example'],
  ['telefono', '02 1234567', '+39021234567'],
  ['cellulare', '333-123.4567', '+393331234567'],
  ['fax', ' Interno 12 ', 'interno 12'],
])('compares a %s in one form: %s', (tipo, valore, normale) => {
  expect(recapitoNormale(tipo, valore)).toBe(normale)
})

it('takes the dead contact of a kind for the present one, and none kept for one position', () => {
  const his = { titolare: ROSSI, tipo: 'email' }
  const company = dossierWith({
    contatti: [
      { ...his, id: 'C1', valore: 'viva@studio.example' },
      { ...his, id: 'C2', valore: 'morta@studio.example', anomalo: true },
      { ...his, id: 'C3', valore: 'sede@studio.example', anomalo: true, matricola: MATRICOLA },
      { ...his, id: 'C4', valore: 'altri@studio.example', titolare: '01234567897' },
    ],
  })
  expect(recapitiDi(company, ROSSI).map((c) => c.id)).toEqual(['C2', 'C1'])
  expect(recapitoAttuale(company, ROSSI, 'email')?.id).toBe('C2')
  expect(recapitoAttuale(company, ROSSI, 'pec')).toBeUndefined()
})

it('knows the company’s own PEC among its contacts, capitals aside', () => {
  const azienda = { codiceFiscale: '01234567897', ragioneSociale: 'Aurora', pec: 'aurora@pec.example' }
  const pec = { id: 'C1', titolare: '01234567897', tipo: 'pec', valore: 'Aurora@pec.example' } as const
  expect(isPecAziendale(pec, azienda)).toBe(true)
  expect(isPecAziendale({ ...pec, tipo: 'email' }, azienda)).toBe(false)
  expect(isPecAziendale({ ...pec, titolare: ROSSI }, azienda)).toBe(false)
  expect(isPecAziendale({ ...pec, valore: 'aurora@pec.altrove.example' }, azienda)).toBe(false)
  expect(isPecAziendale(pec, { codiceFiscale: '01234567897', ragioneSociale: 'Aurora' })).toBe(false)
})

it('sees the intermediario behind his sub-delegato, and nobody behind the company’s own people', () => {
  const codiceFiscale = 'RSSMRA72L09H501S'
  expect(intermediarioCheChiede({ codiceFiscale, ruolo: 'intermediario' })).toBe(codiceFiscale)
  expect(intermediarioCheChiede({ codiceFiscale, ruolo: 'sub-delegato', delegante: ROSSI })).toBe(ROSSI)
  expect(intermediarioCheChiede({ codiceFiscale, ruolo: 'sub-delegato' })).toBeUndefined()
  expect(intermediarioCheChiede({ codiceFiscale, ruolo: 'rappresentante-legale' })).toBeUndefined()
})
