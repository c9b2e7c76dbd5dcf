import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { effectScope, type EffectScope } from 'vue'

const asked: string[] = []
const told = (name: string) => () => {
  asked.push(name)
  return Promise.resolve({ ok: false, failure: { code: 'x', retry: 'never' } })
}
let scope: EffectScope

beforeEach(async () => {
  vi.useFakeTimers({ now: new Date('2026-11-27T22:59:50Z') }) // ten seconds before midnight, in Italy
  vi.stubGlobal('document', { addEventListener: () => undefined })
  vi.stubGlobal('addEventListener', () => undefined)
  const desk = { 'tasks.forecast': told('previsione'), 'desk.overview': told('cruscotto'), on: () => () => undefined }
  vi.stubGlobal('scrittoio', desk)
  const { seeDaysTurn } = await import('./present.ts')
  seeDaysTurn()
  asked.length = 0
  scope = effectScope()
})
afterEach(() => {
  scope.stop()
  vi.resetModules()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const MINUTE = 60_000 // ms: the day is looked at twice in it

it('asks again after midnight what is to be done, once, and not after the screen is gone', async () => {
  const { useOverview } = await import('./overview.ts')
  scope.run(useOverview)
  expect(asked).toEqual(['cruscotto'])

  await vi.advanceTimersByTimeAsync(2 * MINUTE)
  expect(asked).toEqual(['cruscotto', 'cruscotto'])

  scope.stop()
  await vi.advanceTimersByTimeAsync(24 * 60 * MINUTE)
  expect(asked).toHaveLength(2)
})

it('asks again after midnight what the core would decide of answers that were asked about, and of no others', async () => {
  const { useForecast } = await import('./forecast.ts')
  const of = () => ({ service: 'revoca', azienda: 'A' })
  const forecast = scope.run(() => useForecast(of))
  await vi.advanceTimersByTimeAsync(2 * MINUTE)
  expect(asked).toEqual([])

  await forecast?.ask({ nome: 'Ada' })
  await vi.advanceTimersByTimeAsync(24 * 60 * MINUTE)
  expect(asked).toEqual(['previsione', 'previsione'])
})
