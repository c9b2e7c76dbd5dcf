import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { textOf } from '#core/service/sheet-texts.ts'
import { sheets } from '#renderer/texts/catalogue.ts'
import { english } from '#renderer/texts/english.ts'
import { speakWith } from '#renderer/texts/language.ts'
import { subjectsFor } from './subject-search.ts'

const found = (typed: string) => subjectsFor(sheets(), typed).map(({ id }) => id)

describe('The oggetti to choose from', () => {
  it('are all there, by title, until something is typed', () => {
    expect(subjectsFor(sheets(), ' ')).toEqual(sheets())
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

  it.each([
    ['il cliente passa a un altro consulente', 'revoca-delega-intermediario'],
    ['ho sbagliato il mese dell’F24', 'rettifica-periodo-pagamento'],
    ['chiudere la matricola', 'cessazione-provvisoria-posizione'],
    ['riaprire la matricola', 'riattivazione-posizione'],
    ['chiusura stagionale', 'sospensione-posizione'],
    ['sostituta di una lavoratrice in gravidanza', 'sostituzione-maternita-9r'],
    ['TFR in tesoreria', 'fondo-tesoreria-1r'],
    ['bonus assunzioni', 'dpa'],
    ['la mail torna indietro', 'cancellazione-contatti-ndr'],
    ['nuovo amministratore', 'inserimento-soggetto-collegato'],
    ['esce un socio', 'cessazione-soggetto-collegato'],
    ['contestare una rettifica', 'ricalcolo-nota-rettifica'],
    ['dimissioni del delegato', 'revoca-delega-dipendente'],
    ['nuovo telefono dello studio', 'variazione-contatti-intermediario'],
    ['telefono dell’impiegato', 'variazione-contatti-dipendente'],
    ['telefono del legale rappresentante', 'variazione-contatti-soggetto-collegato'],
    ['posta certificata', 'variazione-pec-aziendale'],
  ])('are found by what one wants to obtain: %s', (typed, first) => {
    expect(found(typed)[0]).toBe(first)
  })

  it('are those that speak of most of the words, when none speaks of all', () => {
    expect(found('sospendere la matricola domani mattina')).toContain('sospensione-posizione')
  })

  it('are none when no oggetto speaks of it', () => {
    expect(found('astronave')).toEqual([])
  })
})

describe('Where English is spoken, the oggetti', () => {
  beforeAll(() => speakWith('en', english))
  afterAll(() => speakWith('it'))

  it('stand by their English titles', () => {
    const titles = sheets().map((sheet) => textOf(sheet, 'title'))
    expect(titles).toEqual(titles.toSorted((one, other) => one.localeCompare(other, 'en')))
    expect(titles).toContain('Prior declaration of reliefs (DPA)')
  })

  it.each([
    ['I want to change consultant', 'revoca-delega-intermediario'],
    ['wrong month on the F24', 'rettifica-periodo-pagamento'],
    ['close the matricola', 'cessazione-provvisoria-posizione'],
    ['a new director', 'inserimento-soggetto-collegato'],
    ['recalculate a note', 'ricalcolo-nota-rettifica'],
  ])('are found by what a consultant says in English: %s', (typed, first) => {
    expect(found(typed)[0]).toBe(first)
  })
})
