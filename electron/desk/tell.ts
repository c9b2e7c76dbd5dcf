import type { Instant } from '#core/kernel/clock.ts'
import type { Avviso, AvvisoKey } from './avviso.ts'
import { now, type Desk } from './desk.ts'
import type { DeskStore, DeskTx } from './desk-store.ts'
import { NOTICE_DEFAULTS, type NoticeSettings } from './notice-settings.ts'
import { telling, type Digest } from './notice-rules.ts'
import type { TaskRow } from './task.ts'

const AT_ONCE = 500 // notices a look: a morning's worth

export type Told = {
  readonly digests: readonly Digest[]
  /** What has come since `seen`, told of on the desktop or not: for whoever looks at the window. */
  readonly news: readonly Avviso[]
  readonly last: AvvisoKey
  /** In how many ms to look again. */
  readonly again?: number
}

/**
 * Decides what to tell and settles it in one transaction; who calls tells it afterwards. Whoever dies in between tells
 * less, never twice, and the inbox has it all.
 */
export async function tellNext({ store, clock }: Pick<Desk, 'store' | 'clock'>, seen: AvvisoKey): Promise<Told> {
  return store.transaction(async ({ notices, memory }) => {
    const waiting = await notices.waiting(AT_ONCE)
    const settings = await noticeSettings({ memory })
    const lastTold = await memory.recall('lastTold')
    const { digests, settled, again } = telling(waiting, { settings, now: clock.now(), lastTold })
    await notices.settle(settled)
    if (digests.length > 0) await memory.remember('lastTold', now({ clock }) satisfies Instant)
    const news = waiting.filter(({ n }) => n > seen)
    return { digests, news, last: news.at(-1)?.n ?? seen, ...(again !== undefined && { again }) }
  })
}

/** Takes the oldest outcomes that nobody was told of: whoever takes them tells of them. */
export async function takeOutcomes({ notices }: Pick<DeskTx, 'notices'>, limit: number): Promise<readonly TaskRow[]> {
  const outcomes = await notices.waiting(limit, 'esito')
  await notices.settle(outcomes.map(({ n }) => n))
  return outcomes.flatMap(({ row }) => row ?? [])
}

export async function noticeSettings({ memory }: Pick<DeskStore, 'memory'>): Promise<NoticeSettings> {
  // what a studio of before has not chosen is as it is at first
  return { ...NOTICE_DEFAULTS, ...(await memory.recall('noticeSettings')) }
}
