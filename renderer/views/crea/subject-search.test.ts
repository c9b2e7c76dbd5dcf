import { describe, expect, it } from 'vitest'
import { sheets } from '#renderer/stores/catalogue.ts'
import { subjectsFor } from './subject-search.ts'

const found = (typed: string) => subjectsFor(sheets, typed).map(({ id }) => id)

describe('The oggetti to choose from', () => {
  it('are all there, by title, until something is typed', () => {
    expect(subjectsFor(sheets, ' ')).toEqual(sheets)
  })

  it.each([
    ['sospendere', 'sospensione-posizione'],
    ['riattivare posizione', 'riattivazione-posizione'],
    ['revocare la delega all’intermediario', 'revoca-delega-intermediario'],
    ['cambiare la PEC dell’azienda', 'variazione-pec-aziendale'],
    ['ricalcolare nota', 'ricalcolo-nota-rettifica'],
    ['PÈC', 'variazione-pec-aziendale'],
  ])('begin with the one that gives what is wanted: %s', (typed, first) => {
    expect(found(typed)[0]).toBe(first)
  })

  it('are found by what their mask asks too', () => {
    expect(found('email intermediario')).toContain('variazione-contatti-intermediario')
  })

  it('are none when no oggetto speaks of it', () => {
    expect(found('astronave')).toEqual([])
  })
})
