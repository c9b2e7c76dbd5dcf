import { expect, it } from 'vitest'
import { dossierWith, MATRICOLA, ROSSI } from '#test/kit/dossier.ts'
import { domandeSuiRecapiti, dopo, nuovi, variati, variazioni } from './nuovi-recapiti.ts'
import { suiRecapiti } from './recapiti.ts'

const pec = { id: 'C1', titolare: ROSSI, tipo: 'pec', valore: 'Studio@pec.example' }
const telefono = { id: 'C2', titolare: ROSSI, tipo: 'telefono', valore: '02 1234567' }
const known = dossierWith({ contatti: [pec, telefono, { ...telefono, id: 'C3', matricola: MATRICOLA }] })

it('reads what was written in its normal form, and nothing that was not', () => {
  expect(nuovi({ nuovaPec: ' A@PEC.example ', nuovoFax: '06 12345678', nuovaEmail: '  ', nuovoTelefono: 7 })).toEqual([
    { tipo: 'pec', valore: 'a@pec.example' },
    { tipo: 'fax', valore: '+390612345678' },
  ])
})

it('changes what is not registered already, each value taking the place of its kind', () => {
  const answers = { nuovaPec: 'studio@pec.example', nuovoTelefono: '0612345678', nuovoFax: '0612345678' }
  expect(variati(answers, known, ROSSI).map(({ tipo }) => tipo)).toEqual(['telefono', 'fax'])
  expect(variazioni(answers, known, { titolare: ROSSI })).toEqual([
    { change: 'contatto.varia', titolare: ROSSI, tipo: 'telefono', da: '02 1234567', a: '+390612345678' },
    { change: 'contatto.varia', titolare: ROSSI, tipo: 'fax', a: '+390612345678' },
  ])
  expect(dopo(answers, known, ROSSI).map(({ valore }) => valore)).toEqual([
    '+390612345678',
    '+390612345678',
    'Studio@pec.example',
  ])
})

it('changes nothing a second time', () => {
  const answers = { nuovoTelefono: '0612345678' }
  const then = dossierWith({ contatti: [{ ...telefono, valore: '+390612345678' }] })
  expect(variazioni(answers, then, { titolare: ROSSI })).toEqual([])
})

it('asks whose the addresses are, once it is known who should have them; of numbers it asks nothing', () => {
  const answers = { nuovaPec: 'a@pec.example', nuovaEmail: 'not one', nuovoFax: '0612345678' }
  expect(domandeSuiRecapiti(answers, ROSSI)).toEqual([
    { domanda: 'recapito-di-altri', valore: 'a@pec.example', titolare: ROSSI },
  ])
  expect(domandeSuiRecapiti(answers, undefined)).toEqual([])
})

it('finds nothing right where nobody is to be reached', () => {
  const checks = suiRecapiti({ titolare: () => undefined, pec: 'avvisa' })
  expect(checks.filter(({ verify }) => verify({ nuovaPec: 'a@pec.example' }, known).passed)).toEqual([])
})
