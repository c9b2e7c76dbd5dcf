import { no } from '#core/kernel/result.ts'
import { UNREACHABLE, type CorePort } from '#electron/desk/core-port.ts'
import { later } from '#electron/desk/desk.ts'

/** A line to the core that is down until it is restored, and can be cut again. */
export function switchable() {
  let isUp = false
  const down = () => Promise.resolve(no(later(UNREACHABLE)))
  return {
    restore: () => {
      isUp = true
    },
    cut: () => {
      isUp = false
    },
    over: (core: CorePort): CorePort => ({
      ...core,
      submit: (...handed) => (isUp ? core.submit(...handed) : down()),
      recall: (id) => (isUp ? core.recall(id) : down()),
      events: (...asked) => (isUp ? core.events(...asked) : down()),
    }),
  }
}
