import { expect, it } from 'vitest'
import { form } from '#core/services/revoca-delega-intermediario/form.ts'
import { form as pec } from '#core/services/variazione-pec-aziendale/form.ts'
import { carriedAnswers } from './carried.ts'

it('takes over to another company what was decided, never what is the company’s own', () => {
  const typed = { delega: 'D1', decorrenza: '2026-12-01', motivo: 'FINE_MANDATO', presaVisione: true, altro: 'x' }
  expect(carriedAnswers(form, typed)).toEqual({ decorrenza: '2026-12-01', motivo: 'FINE_MANDATO' })
})

it('leaves out what the archive knows of each company', () => {
  const typed = { pecAttuale: 'a@pec.example', naturaGiuridica: 'societa', motivoNonObbligo: 'CANCELLATA' }
  expect(carriedAnswers(pec, typed)).toEqual({ motivoNonObbligo: 'CANCELLATA' })
})
