import { expect, it } from 'vitest'
import { AZIENDA, testDesk } from '#test/kit/desk.ts'
import { simulate } from './simulate.ts'

const question = (answers: Readonly<Record<string, unknown>>) => ({ service: 'saluto', azienda: AZIENDA, answers })

it('forecasts what the core would decide, with its day and the age of the data', async () => {
  expect(await simulate(testDesk(), question({ nome: 'rifiutata', formale: 'NO' }))).toMatchObject({
    ok: true,
    value: {
      esito: 'non-accolta',
      oggi: '2026-11-23',
      datiDel: '2026-11-20',
      checks: [
        { code: 'dati-completi', result: 'superata' },
        { code: 'nome-gradito', result: 'non-superata' },
      ],
    },
  })
})

it('forecasts a mask that lacks something too: the first check says what', async () => {
  expect(await simulate(testDesk(), question({ formale: 'NO' }))).toMatchObject({
    value: {
      esito: 'non-accolta',
      checks: [
        { code: 'dati-completi', result: 'non-superata', field: 'nome' },
        { code: 'nome-gradito', result: 'non-eseguita' },
      ],
    },
  })
})

it('forecasts what refuses a mask already, before it has all of its answers', async () => {
  expect(await simulate(testDesk(), question({ nome: 'rifiutata' }))).toMatchObject({
    value: {
      esito: 'non-accolta',
      checks: [
        { code: 'dati-completi', result: 'non-superata', field: 'formale' },
        { code: 'nome-gradito', result: 'non-superata', found: { nome: 'rifiutata' } },
      ],
    },
  })
})

it('stores nothing', async () => {
  const desk = testDesk()

  await simulate(desk, question({ nome: 'Ada', formale: 'NO' }))

  expect(desk.store.all()).toEqual([])
  expect(desk.core.decisions).toEqual([])
})
