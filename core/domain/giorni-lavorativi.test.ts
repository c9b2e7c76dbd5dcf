import { expect, it } from 'vitest'
import {
  isFestivo,
  isLavorativo,
  lavorativoPrima,
  pasqua,
  primoLavorativo,
  ultimoPerVersare,
} from './giorni-lavorativi.ts'
import type { Giorno } from './identifiers/giorno.ts'

const on = (day: string) => day as Giorno

// As the almanacs have it: the earliest and the latest that there are, and those of our years.
it.each([
  '1913-03-23',
  '1943-04-25',
  '1961-04-02',
  '1981-04-19',
  '2000-04-23',
  '2008-03-23',
  '2011-04-24',
  '2019-04-21',
  '2024-03-31',
  '2025-04-20',
  '2026-04-05',
  '2027-03-28',
  '2028-04-16',
  '2029-04-01',
  '2030-04-21',
  '2031-04-13',
  '2032-03-28',
  '2038-04-25',
  '2049-04-18',
  '2076-04-19',
  '2285-03-22',
])('finds Easter on %s', (day) => {
  expect(pasqua(Number(day.slice(0, 4)))).toBe(day)
})

it.each(['2026-04-06', '2027-03-29', '2028-04-17'])('keeps the Monday after Easter: %s', (day) => {
  expect(isFestivo(on(day))).toBe(true)
  expect(isLavorativo(on(day))).toBe(false)
})

it.each(['01-01', '01-06', '04-25', '05-01', '06-02', '08-15', '10-04', '11-01', '12-08', '12-25', '12-26'])(
  'keeps %s, whatever day of the week it is',
  (day) => {
    expect(['2026', '2027', '2028', '2029'].map((year) => isFestivo(on(`${year}-${day}`)))).toEqual(Array(4).fill(true))
  },
)

it('knows san Francesco from 2026 on alone, as the law of 2025 says', () => {
  expect(isFestivo(on('2024-10-04'))).toBe(false) // a Friday
  expect(isFestivo(on('2027-10-04'))).toBe(true) // a Monday
})

it('works on a plain Friday, on the day after Easter Monday and on Good Friday', () => {
  expect(['2026-11-27', '2026-04-07', '2026-04-03'].map((day) => isLavorativo(on(day)))).toEqual([true, true, true])
})

it('takes a Saturday for a day without terms, and for no holiday', () => {
  expect(isFestivo(on('2026-11-28'))).toBe(false)
  expect(isLavorativo(on('2026-11-28'))).toBe(false)
})

it.each([
  ['2026-11-16', '2026-11-16'], // a Monday
  ['2027-05-16', '2027-05-17'], // a Sunday
  ['2027-01-16', '2027-01-18'], // a Saturday
  ['2027-08-16', '2027-08-20'], // the summer's deferral
  ['2022-08-16', '2022-08-22'], // whose own end was a Saturday
  ['2026-12-25', '2026-12-28'], // Friday, then Santo Stefano, then a Sunday
])('lets what falls due on %s be paid up to %s', (due, last) => {
  expect(ultimoPerVersare(on(due))).toBe(last)
})

it('goes over Easter in both directions', () => {
  expect(primoLavorativo(on('2026-04-04'))).toBe('2026-04-07')
  expect(lavorativoPrima(on('2026-04-07'))).toBe('2026-04-03')
})
