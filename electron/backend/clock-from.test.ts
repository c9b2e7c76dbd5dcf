import { expect, it } from 'vitest'
import { civilDay } from '#core/kernel/civil-day.ts'
import { clockFrom } from '#electron/backend/clock-from.ts'

/** A clock that a test sets forward. */
function settable() {
  let time = Date.parse('2026-11-25T17:30:00Z')
  return { now: () => new Date(time), pass: (ms: number) => (time += ms) }
}

it('is the clock it was given when no day is told', () => {
  const real = settable()

  expect(clockFrom(real, undefined)).toBe(real)
})

it('stands at noon of the day it is told, and goes on from there', () => {
  const real = settable()
  const clock = clockFrom(real, '2027-01-20')
  expect(clock.now()).toEqual(new Date('2027-01-20T11:00:00Z'))

  real.pass(90_000)

  expect(clock.now()).toEqual(new Date('2027-01-20T11:01:30Z'))
})

it('stands in the told day on Italian calendars in summer too', () => {
  expect(civilDay(clockFrom(settable(), '2026-07-31').now())).toBe('2026-07-31')
})

it('does not start on what is not a day', () => {
  expect(() => clockFrom(settable(), 'ieri')).toThrow('not a day: ieri')
})
