/** How many event streams each identity holds open. */
export type Streams = {
  enter(who: string, most: number): boolean
  leave(who: string): void
  /** Who holds any. */
  who(): readonly string[]
}

export function openStreams(): Streams {
  const held = new Map<string, number>()
  return {
    who: () => [...held.keys()],
    enter: (who, most) => {
      const now = held.get(who) ?? 0
      if (now >= most) return false
      held.set(who, now + 1)
      return true
    },
    leave: (who) => {
      const left = (held.get(who) ?? 1) - 1
      if (left === 0) held.delete(who)
      else held.set(who, left)
    },
  }
}
