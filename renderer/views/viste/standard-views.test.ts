import { expect, it } from 'vitest'
import { viste } from '#renderer/texts/viste.ts'
import { restored as companies } from '#renderer/views/aziende/restored.ts'
import { restored as requests } from '#renderer/views/comunicazioni/restored.ts'
import { STANDARD_VIEWS } from './standard-views.ts'

it.each(STANDARD_VIEWS.comunicazioni)('sets Lista Richieste up as it says: $id', ({ id, filter }) => {
  expect(requests({ filter }).narrowing).toEqual(filter)
  expect(viste.standard.comunicazioni[id]).toMatch(/\w/)
})

it.each(STANDARD_VIEWS.aziende)('sets Aziende up as it says: $id', (view) => {
  const { scope, filter, sort } = companies(view)

  expect({ ...filter, ...('scope' in view.filter && { scope }) }).toEqual(view.filter)
  if ('sort' in view) expect(sort).toEqual(view.sort)
  expect(viste.standard.aziende[view.id]).toMatch(/\w/)
})
