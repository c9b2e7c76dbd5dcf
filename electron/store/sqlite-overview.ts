import { beginningOf, civilDay } from '#core/kernel/civil-day.ts'
import { instant, type Clock } from '#core/kernel/clock.ts'
import {
  daysAfter,
  deadlinesAhead,
  monthBefore,
  weeksUpTo,
  type Deadline,
  type Ends,
} from '#electron/desk/deadlines.ts'
import type { Overview, Overviews } from '#electron/desk/overview.ts'
import type { DeskDb } from './desk-tables.ts'
import { deskCounts } from './desk-counts.ts'
import { turnPortfolioTo } from './portfolio-day.ts'
import {
  openedInWeeks,
  countToMend,
  delegheEnds,
  dpaLapsing,
  outcomesByService,
  parkedByCode,
  suspendedSince,
} from './queries/overview.ts'
import { portfolioCounts } from './queries/portfolio-counts.ts'

const WEEKS = 12 // a quarter

/** The first screen's figures, each along an index or from counts kept at every write. */
export function sqliteOverview(db: DeskDb, clock: Clock): Overviews {
  const deadlines = async (oggi: string) => deadlinesAhead(oggi, await endsIn(db, oggi))
  return {
    deadlines: async () => {
      const oggi = civilDay(clock.now())
      await turnPortfolioTo(db, oggi)
      return deadlines(oggi)
    },
    read: async () => {
      const oggi = civilDay(clock.now())
      await turnPortfolioTo(db, oggi)
      const { states, unread } = await deskCounts(db)
      return {
        companies: (await portfolioCounts(db).execute()).reduce((sum, { n }) => sum + n, 0),
        unread,
        toMend: (await countToMend(db)).rows[0]?.n ?? 0,
        queued: states.queued + states.sending + states.sent,
        drafts: states.draft,
        parked: states.parked === 0 ? [] : (await parkedByCode(db)).rows,
        deadlines: (await deadlines(oggi)).map(unnamed),
        weeks: await weeksOf(db, oggi),
        outcomes: await outcomesOf(db),
      }
    },
  }
}

/** Whose it is is not shown: of a big studio it would be most of what is sent. */
function unnamed({ kind, day, falls, count, month }: Deadline): Deadline {
  return { kind, day, ...(falls && { falls }), ...(count && { count }), ...(month && { month }) }
}

async function endsIn(db: DeskDb, oggi: string): Promise<Ends> {
  const deleghe = (await delegheEnds(db)).rows
  return {
    sospeseDal: await suspendedSince(db).execute(),
    deleghe: deleghe.flatMap(({ azienda, al }) => (al === null ? [] : { azienda, day: daysAfter(al, -1) })),
    dpaDaRinnovare: (await dpaLapsing(db, monthBefore(oggi), oggi.slice(0, 7))).rows.map(({ azienda }) => azienda),
  }
}

async function weeksOf(db: DeskDb, oggi: string): Promise<Overview['weeks']> {
  const mondays = weeksUpTo(oggi, WEEKS)
  const at = (day: string) => instant(beginningOf(day))
  const { rows } = await openedInWeeks(
    db,
    mondays.map((from) => ({ from: at(from), to: at(daysAfter(from, 7)) })),
  )
  return mondays.map((from, index) => ({ from, n: rows[index]?.n ?? 0 }))
}

async function outcomesOf(db: DeskDb): Promise<Overview['outcomes']> {
  const rows = await outcomesByService(db).execute()
  const sum = (service: string, esito: string) =>
    rows.filter((row) => row.service === service && row.esito === esito).reduce((all, { n }) => all + n, 0)
  return [...new Set(rows.map(({ service }) => service))]
    .map((service) => ({ service, accolte: sum(service, 'accolta'), nonAccolte: sum(service, 'non-accolta') }))
    .filter(({ accolte, nonAccolte }) => accolte + nonAccolte > 0)
    .toSorted((one, other) => other.accolte + other.nonAccolte - one.accolte - one.nonAccolte)
}
