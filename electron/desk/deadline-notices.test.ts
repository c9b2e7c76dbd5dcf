import { expect, it } from 'vitest'
import { MemoryDesk } from '#test/kit/memory-desk.ts'
import { deadlinesToTell, tellDeadlines } from './deadline-notices.ts'
import { deadlinesAhead, type Deadline, type Ends } from './deadlines.ts'
import { telling } from './notice-rules.ts'
import { NOTICE_DEFAULTS } from './notice-settings.ts'

const NONE: Ends = { sospeseDal: [], deleghe: [], dpaDaRinnovare: [] }
const suspended = { sospeseDal: [{ azienda: 'A', day: '2025-06-10' }], deleghe: [], dpaDaRinnovare: [] } // to 10/12/2026
const noonOf = (day: string) => ({ now: () => new Date(`${day}T11:00:00Z`) })

/** A studio that lives through those days, in that order; what it was told of on each. */
async function toldOn(days: readonly string[], ends: Ends = NONE): Promise<Record<string, readonly string[]>> {
  const store = new MemoryDesk()
  const told: Record<string, readonly string[]> = {}
  for (const day of days) {
    const before = (await store.avvisi({ limit: 100 })).length
    await tellDeadlines({ store, clock: noonOf(day) }, deadlinesAhead(day, ends))
    const after = await store.avvisi({ limit: 100 })
    const fresh = after.slice(0, after.length - before).map(({ deadline }) => deadline)
    told[day] = [...(told[day] ?? []), ...fresh.map((one) => `${one?.kind ?? ''} ${one?.day ?? ''}`)]
  }
  return told
}

it('tells of what ends tomorrow, and of what ends on Monday on the Friday before', async () => {
  expect(await toldOn(['2026-12-14', '2026-12-15'])).toEqual({
    '2026-12-14': [],
    '2026-12-15': ['versamenti 2026-12-16'],
  })
  expect(await toldOn(['2026-11-12', '2026-11-13'])).toEqual({
    '2026-11-12': [],
    '2026-11-13': ['versamenti 2026-11-16'],
  })
})

it('tells once, however often it looks, on the day itself and after a restart', async () => {
  const told = await toldOn(['2026-11-13', '2026-11-14', '2026-11-15', '2026-11-16'])

  expect(Object.values(told).flat()).toEqual(['versamenti 2026-11-16'])
})

it('tells on the day that somebody is back what was to be told while nobody was there', async () => {
  expect(await toldOn(['2026-11-03', '2026-11-16'])).toEqual({
    '2026-11-03': [],
    '2026-11-16': ['versamenti 2026-11-16'],
  })
  // nobody for a month: what is over is over
  expect((await toldOn(['2026-11-03', '2026-12-03']))['2026-12-03']).toEqual([])
})

it('tells nothing twice when a clock goes back, nor when it comes forward again', async () => {
  const told = await toldOn(['2026-12-09', '2026-11-15', '2026-12-09', '2026-12-10'], suspended)

  expect(
    Object.values(told)
      .flat()
      .filter((one) => one.startsWith('riattivazione')),
  ).toEqual(['riattivazione 2026-12-10'])
})

it('is not silenced by a clock that was far ahead for a while', async () => {
  expect((await toldOn(['2031-03-14', '2026-11-13']))['2026-11-13']).toEqual(['versamenti 2026-11-16'])
})

it('tells of what takes weeks a month before, and once more on its eve', async () => {
  const told = await toldOn(['2026-11-09', '2026-11-10', '2026-11-20', '2026-12-08', '2026-12-09'], suspended)
  const ofPosition = Object.entries(told).filter(([, all]) => all.some((one) => one.startsWith('riattivazione')))

  expect(ofPosition.map(([day]) => day)).toEqual(['2026-11-10', '2026-12-09'])
})

it('forgets the oldest of what was told, and no more than it must', () => {
  const many = Object.fromEntries(
    Array.from({ length: 500 }, (_, n) => [`delega 2${String(n).padStart(3, '0')}-01-01`, 0]),
  )
  const { told } = deadlinesToTell([{ kind: 'versamenti', day: '2026-11-16' }], '2026-11-16', many)

  expect(Object.keys(told)).toHaveLength(400)
  expect(Object.keys(told)).not.toContain('delega 2000-01-01')
})

it('says nothing on the desktop of what concerns muted companies, or is met by a muted service, alone', () => {
  const digests = (deadline: Deadline, muted: { readonly companies?: string[]; readonly services?: string[] }) => {
    const avviso = {
      n: 1,
      kind: 'scadenza' as const,
      at: '2026-11-13T11:00:00.000Z',
      azienda: '',
      seen: false,
      deadline,
    }
    const mutes = { mutedCompanies: muted.companies ?? [], mutedServices: muted.services ?? [] }
    return telling([avviso], { settings: { ...NOTICE_DEFAULTS, ...mutes }, now: noonOf('2026-11-13').now() }).digests
  }
  const two: Deadline = { kind: 'riattivazione', day: '2026-12-10', count: 2, aziende: ['A', 'B'] }

  expect(digests(two, { companies: ['A', 'B'] })).toEqual([])
  expect(digests(two, { companies: ['A'] })).toHaveLength(1)
  expect(digests(two, { services: ['riattivazione-posizione'] })).toEqual([])
  expect(digests({ kind: 'versamenti', day: '2026-11-16' }, { companies: ['A'], services: ['dpa'] })).toHaveLength(1)
})
