import { expect, it } from 'vitest'
import { dossierWith } from '#test/kit/dossier.ts'
import { holds, type Condition } from './condition.ts'

const answers = { motivo: 'ALTRO', urgente: true, vuoto: '' }
const company = dossierWith({ azienda: { codiceFiscale: '01234567897', ragioneSociale: 'A', pec: 'a@pec.it' } })
const yes: Condition = { field: 'motivo', is: 'ALTRO' }
const no: Condition = { field: 'motivo', is: 'FINE' }

it.each<[string, Condition, boolean]>([
  ['an answer is what it must be', yes, true],
  ['an answer is something else', no, false],
  ['a flag is true', { field: 'urgente', is: true }, true],
  ['a flag is not the text "true"', { field: 'urgente', is: 'true' }, false],
  ['an answer is one of several', { field: 'motivo', in: ['FINE', 'ALTRO'] }, true],
  ['an answer is none of several', { field: 'motivo', in: ['FINE'] }, false],
  ['an answer that is missing is nothing', { field: 'assente', is: false }, false],
  ['the dossier knows', { fact: 'azienda.pec', is: 'known' }, true],
  ['the dossier does not know', { fact: 'azienda.natura-giuridica', is: 'known' }, false],
  ['the dossier is asked whether it does not know', { fact: 'azienda.natura-giuridica', is: 'unknown' }, true],
  ['the dossier knows, and is asked whether it does not', { fact: 'azienda.pec', is: 'unknown' }, false],
  ['a fact is what it must be', { fact: 'richiedente.ruolo', is: 'intermediario' }, true],
  ['a fact is something else', { fact: 'richiedente.ruolo', is: 'sub-delegato' }, false],
  ['all hold', { all: [yes, yes] }, true],
  ['not all hold', { all: [yes, no] }, false],
  ['one holds', { any: [no, yes] }, true],
  ['none holds', { any: [no, no] }, false],
  ['the contrary holds', { not: no }, true],
  ['the contrary does not hold', { not: { any: [yes, no] } }, false],
])('%s', (_, condition, expected) => {
  expect(holds(condition, answers, company)).toBe(expected)
})
