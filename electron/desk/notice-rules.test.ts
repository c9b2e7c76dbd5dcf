import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outcomeOf, task } from '#test/kit/tasks.ts'
import { testDesk } from '#test/kit/desk.ts'
import { ofOutcome, type Avviso } from './avviso.ts'
import { quietFor, telling } from './notice-rules.ts'
import { NOTICE_DEFAULTS, type NoticeSettings } from './notice-settings.ts'
import { rowOf } from './task.ts'
import { tellNext } from './tell.ts'

const noon = new Date('2026-11-23T11:00:00Z') // a Monday, noon in Italy
const settings = NOTICE_DEFAULTS

function avviso(n: number, parts: Partial<Avviso> = {}, esito: 'accolta' | 'non-accolta' = 'accolta'): Avviso {
  const row = rowOf(task({ id: `t${n}`, state: 'done', outcome: outcomeOf(`t${n}`, esito) }))
  return { n, kind: 'esito', azienda: 'A', at: '2026-11-23T11:00:00.000Z', seen: false, row, ...parts }
}
const some = (count: number) => Array.from({ length: count }, (_, n) => avviso(n + 1))

describe('what is told', () => {
  it('tells a few one by one and many as one', () => {
    const of = (count: number) =>
      telling(some(count), { settings, now: noon }).digests.map(({ avvisi }) => avvisi.length)

    expect([of(0), of(1), of(3), of(12)]).toEqual([[], [1], [1, 1, 1], [12]])
  })

  it('gathers what comes soon after, for as long as was chosen', () => {
    const after = (seconds: number) => ({
      settings: { ...settings, gather: 5 },
      now: noon,
      lastTold: new Date(noon.getTime() - seconds * 1000).toISOString(),
    })

    expect(telling(some(2), after(60))).toEqual({ digests: [], settled: [], again: 240_000 })
    expect(telling(some(2), after(300)).settled).toEqual([1, 2])
    expect(telling(some(2), after(-3600)).settled).toEqual([1, 2]) // a clock was moved back: nobody waits for it
  })

  it('tells what a Sede answered, unless the studio does not want to be told', () => {
    const answers = [avviso(1, { kind: 'risposta' }), avviso(2)]
    const told = (wanted: boolean) =>
      telling(answers, { settings: { ...settings, answers: wanted }, now: noon }).digests.map(({ kind }) => kind)

    expect([told(true), told(false)]).toEqual([['esito', 'risposta'], ['esito']])
  })

  it('settles without a word what is muted, even in quiet hours', () => {
    const quiet = { from: '09:00', to: '15:00' }
    const mute = (change: Partial<NoticeSettings>) =>
      telling([avviso(1), avviso(2, { azienda: 'B' }, 'non-accolta')], {
        settings: { ...settings, quiet, ...change },
        now: noon,
      })

    expect(mute({ mutedCompanies: ['A'] }).settled).toEqual([1])
    expect(mute({ outcomes: 'non-accolti' }).settled).toEqual([1])
    expect(mute({ mutedServices: ['saluto'] }).settled).toEqual([1, 2])
    expect(mute({ desktop: false })).toEqual({ digests: [], settled: [1, 2] })
  })
})

describe('quiet hours', () => {
  const quiet = { from: '20:00', to: '07:30' }
  const at = (hour: string, day = '2026-11-23') =>
    quietFor({ ...settings, quiet, quietWeekend: true }, new Date(`${day}T${hour}:00+01:00`))

  it('go over midnight, end on their minute, and are looked at again within the hour', () => {
    expect([at('19:59'), at('20:00'), at('03:00'), at('07:10'), at('07:30')]).toEqual([
      undefined,
      3_600_000,
      3_600_000,
      1_200_000,
      undefined,
    ])
  })

  it('last the whole weekend where that was chosen', () => {
    expect(at('12:00', '2026-11-28')).toBe(3_600_000)
    expect(at('12:00', '2026-11-27')).toBeUndefined()
  })
})

it('tells or mutes each thing exactly once, whatever comes when and whoever dies in between', async () => {
  const comes = fc.record({ news: fc.nat({ max: 6 }), minutes: fc.nat({ max: 90 }), dies: fc.boolean() })
  const chosen = fc.record({ gather: fc.nat({ max: 60 }), quietWeekend: fc.boolean() })
  await fc.assert(
    fc.asyncProperty(fc.array(comes, { maxLength: 20 }), chosen, async (steps, change) => {
      const desk = testDesk()
      const quiet = { from: '13:00', to: '14:00' }
      await desk.store.transaction(({ memory }) => memory.remember('noticeSettings', { ...settings, ...change, quiet }))
      const told: number[] = []
      let born = 0
      const look = async (dies: boolean) => {
        const { digests } = await tellNext(desk, 0)
        // who dies after the decision tells of nothing
        if (!dies) told.push(...digests.flatMap(({ avvisi }) => avvisi.map(({ n }) => n)))
        return digests.flatMap(({ avvisi }) => avvisi.map(({ n }) => n))
      }
      const decided: number[] = []
      for (const { news, minutes, dies } of steps) {
        desk.time.now = new Date(desk.time.now.getTime() + minutes * 60_000)
        await desk.store.transaction(async ({ notices, tasks }) => {
          for (let n = 0; n < news; n += 1) {
            const one = task({ id: `t${(born += 1)}`, state: 'done', outcome: outcomeOf('x') })
            await tasks.put(one)
            await notices.add(ofOutcome(one))
          }
        })
        decided.push(...(await look(dies)))
      }
      desk.time.now = new Date('2026-12-02T11:00:00Z')
      decided.push(...(await look(false)))

      expect(new Set(told).size).toBe(told.length)
      expect(decided.toSorted((a, b) => a - b)).toEqual(Array.from({ length: born }, (_, n) => n + 1))
      expect(await desk.store.avvisi({ limit: 500 })).toHaveLength(born)
    }),
    { numRuns: 60 },
  )
})
