import type { Maintenance } from '#core/contract/administration.ts'
import type { Clock } from '#core/kernel/clock.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'

/** Where the announced maintenance is kept, for all processes of a core. */
export type MaintenanceStore = {
  read(): Promise<Maintenance | undefined>
  keep(window: Maintenance | undefined): Promise<void>
}

/** A typing error of a year would shut a core for a year. Our rule. */
const LONGEST_MS = 7 * 86_400_000

/** Announces it, in place of what was announced before. */
export async function announce(
  store: MaintenanceStore,
  clock: Clock,
  window: Maintenance,
): Promise<Result<Maintenance, Failure>> {
  const [from, until] = [Date.parse(window.dal), Date.parse(window.al)]
  const isFit = from < until && until > clock.now().getTime() && until - from <= LONGEST_MS
  if (!isFit) return no({ code: 'malformata', retry: 'never', details: { parte: 'body', dove: 'al' } })
  await store.keep(window)
  return ok(window)
}

/** What is still ahead or under way; one that is over is not told of. */
export function ahead(window: Maintenance | undefined, now: Date): Maintenance | undefined {
  return window !== undefined && Date.parse(window.al) > now.getTime() ? window : undefined
}

/** Why nothing can be taken in at that moment, if it cannot: for how many seconds, and until when. */
export function refusedBy(window: Maintenance | undefined, now: Date): Failure | undefined {
  const left = window === undefined ? 0 : Date.parse(window.al) - now.getTime()
  if (window === undefined || left <= 0 || Date.parse(window.dal) > now.getTime()) return undefined
  return { code: 'manutenzione', retry: 'later', details: { secondi: String(Math.ceil(left / 1000)), al: window.al } }
}

/** Reads it once every so many milliseconds, whoever asks: every call asks. */
export function rememberedFor(ms: number, store: MaintenanceStore, clock: Clock): MaintenanceStore {
  let known: { readonly at: number; readonly window: Promise<Maintenance | undefined> } | undefined
  return {
    read: () => {
      const at = clock.now().getTime()
      if (known === undefined || at - known.at >= ms || at < known.at) {
        known = { at, window: store.read() }
        // one that could not be read is read again by the next who asks
        known.window.catch(() => (known = undefined))
      }
      return known.window
    },
    keep: async (window) => {
      await store.keep(window)
      known = undefined
    },
  }
}
