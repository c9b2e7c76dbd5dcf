import { randomUUID } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'

const KEPT = 200 // more than any notification centre holds

/** Where each notification leads, kept beside the preferences: it may be clicked after a restart. No names in it. */
export type ShownNotices = {
  /** Keeps a place; gives the id of its notification. */
  keep(to: string): string
  /** The place of the notification that what the system hands back speaks of. */
  placeOf(raw: string): string | undefined
}

export function shownNotices(path: string, report: (error: unknown) => void): ShownNotices {
  const read = (): readonly (readonly [string, string])[] => {
    try {
      const kept = JSON.parse(readFileSync(path, 'utf8')) as unknown
      return Array.isArray(kept) ? kept.filter(isKept) : []
    } catch {
      return [] // none was ever shown
    }
  }
  return {
    keep: (to) => {
      const id = randomUUID()
      try {
        writeFileSync(path, JSON.stringify([...read(), [id, to]].slice(-KEPT)))
      } catch (error) {
        report(error)
      }
      return id
    },
    placeOf: (raw) => read().find(([id]) => raw.includes(id))?.[1],
  }
}

const PLACE = /^\/(comunicazioni|avvisi|aziende|cruscotto|crea|importa)([/?][\w=&%-]*)?$/

const isKept = (one: unknown): one is readonly [string, string] =>
  Array.isArray(one) && typeof one[0] === 'string' && typeof one[1] === 'string' && PLACE.test(one[1])
