/** Runs something later, unless it is called off. */
export type Timer = { after(ms: number, run: () => void): { cancel(): void } }

export const systemTimer: Timer = {
  after: (ms, run) => {
    const pending = setTimeout(run, ms)
    return { cancel: () => clearTimeout(pending) }
  },
}
