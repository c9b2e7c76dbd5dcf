import { belfioreConnector } from '@marketto/belfiore-connector-embedded'
import { afterEach, describe, expect, it } from 'vitest'
import type { Belfiore } from './belfiore.ts'
import { giorno, isGiorno, type Giorno } from './giorno.ts'
import { luoghiPerNome, luogo, luogoDiNascita } from './luoghi.ts'

const code = (text: string) => text as Belfiore
const day = (iso: string) => iso as Giorno

const zone = process.env['TZ']
afterEach(() => {
  if (zone === undefined) delete process.env['TZ']
  else process.env['TZ'] = zone
})

describe('a place of birth', () => {
  it('is a comune of today', async () => {
    expect(await luogo(code('H501'))).toEqual({
      belfiore: 'H501',
      nome: 'Roma',
      provincia: 'RM',
      estero: false,
      dal: '1884-09-11',
    })
  })

  it('is a comune that is no more', async () => {
    expect(await luogo(code('I459'))).toMatchObject({ nome: 'Sassocorvaro', provincia: 'PU', al: '2019-01-01' })
  })

  it('is a state, also one that is no more', async () => {
    expect(await luogo(code('Z404'))).toMatchObject({ nome: "Stati Uniti d'America", estero: true })
    expect(await luogo(code('Z135'))).toMatchObject({ nome: 'Unione Sovietica', estero: true, al: '1992-01-01' })
  })

  it('is unknown when no register has its code', async () => {
    expect(await luogo(code('A000'))).toBeUndefined()
    expect(await luogoDiNascita(code('A000'), day('1980-01-01'))).toEqual({ ok: false, failure: 'luogo-sconosciuto' })
  })

  it.each([
    ['H501', '1972-07-09', 'Roma'],
    ['I459', '2018-12-31', 'Sassocorvaro'],
    ['I459', '2019-01-01', 'Sassocorvaro'],
    ['I459', '2019-01-02', 'luogo-cessato-prima'],
    ['Z135', '1961-02-15', 'Unione Sovietica'],
    ['Z135', '1999-02-15', 'luogo-cessato-prima'],
    ['M297', '1992-04-03', 'luogo-istituito-dopo'],
    ['M297', '1992-04-04', 'Fiumicino'],
  ])('of code %s on %s is %s', async (place, born, expected) => {
    const found = await luogoDiNascita(code(place), day(born))
    expect(found.ok ? found.value.nome : found.failure).toBe(expected)
  })

  it.each(['A007', 'A080', 'A516'])('of code %s was there before its province', async (place) => {
    expect((await luogoDiNascita(code(place), day('1960-01-01'))).ok).toBe(true)
  })

  it.each(['Europe/Rome', 'America/Sao_Paulo', 'Pacific/Apia', 'UTC'])('has the same dates in %s', async (where) => {
    process.env['TZ'] = where
    expect(await luogo(code('M297'))).toMatchObject({ dal: '1992-04-04' })
    expect(await luogo(code('Z135'))).toMatchObject({ al: '1992-01-01' })
    expect(await luogo(code('A009'))).toMatchObject({ dal: '1931-12-22', al: '1947-09-16' })
  })
})

describe('places by name', () => {
  it('are found without accents, those called exactly so first', async () => {
    const found = await luoghiPerNome('forli')
    expect(found.map(({ nome }) => nome)).toEqual(['Forlì', 'Forlì del Sannio', 'Forlimpopoli'])
  })

  it('take a name for what it is, not for a pattern', async () => {
    expect((await luoghiPerNome('cook (nz)')).map(({ belfiore }) => belfiore)).toEqual(['Z703'])
    expect(await luoghiPerNome('.*')).toEqual([])
  })

  it('are none for one letter', async () => {
    expect(await luoghiPerNome(' a ')).toEqual([])
  })
})

describe('the register of places', () => {
  it('holds real days and no misencoded name but those we mend', async () => {
    const places = await belfioreConnector.toArray()
    const misencoded = places.filter(({ name }) => /[ÃĂÂ\u0080-\u009F]/u.test(name)).map((place) => place.belfioreCode)
    expect(misencoded.sort()).toEqual(['C294', 'C744', 'E829', 'F298', 'F436', 'H275', 'H607', 'M273', 'M356', 'Z106'])
    const mended = await Promise.all(misencoded.map((place) => luogo(code(place))))
    expect(mended.map((place) => place?.nome).filter((name) => /[ÃĂÂ\u0080-\u009F]/u.test(name ?? 'Ã'))).toEqual([])
    const dates = ({ creationDate: d }: (typeof places)[number]) =>
      `${d.getDate()}/${d.getMonth() + 1}/${d.getFullYear()}`
    expect(places.filter((place) => !giorno(dates(place)).ok)).toEqual([])
    expect(isGiorno(mended[0]?.dal ?? '')).toBe(true)
  })
})
