import { isThere, npmAbove } from './npm-above.ts'

/** Nobody who has no line is connected or not. */
type Self = Pick<NodeJS.Process, 'once'> & {
  readonly connected?: boolean
  readonly channel?: { unref(): void } | null | undefined
  readonly ppid?: number
  readonly env?: Readonly<Record<string, string | undefined>>
}

const SIGNALS = ['SIGTERM', 'SIGINT'] as const

/** Milliseconds between looks at whether `npm run core` and its shell are still there. */
export const EVERY = 500

/**
 * Resolves when somebody asks this process to stop: by a signal, or because whoever started it with a line to it is gone,
 * however it ended. A signal to `npm run core` reaches only the shell that npm starts it by, and SIGKILL only npm: when
 * either is gone, it was meant. Whoever started npm is nobody's business, or what nohup holds on to would not last. The
 * second signal is Node's own way, and stops at once.
 */
export function stopping(self: Self): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => resolve()
    for (const signal of SIGNALS) self.once(signal, stop)
    self.once('disconnect', stop)
    // a line that somebody listens to would keep this process alive when it has nothing left to do
    self.channel?.unref()
    // gone while this process was still reading its own program
    if (self.connected === false) stop()
    if (self.env?.['npm_lifecycle_event'] === 'core') whenOrphaned(self, stop)
  })
}

function whenOrphaned(self: Self, stop: () => void): void {
  const parent = self.ppid
  let npm: number | undefined
  if (parent !== undefined) void npmAbove(parent).then((found) => (npm = found))
  const looking = setInterval(() => {
    if (self.ppid === parent && (npm === undefined || isThere(npm))) return
    clearInterval(looking)
    stop()
  }, EVERY)
  // whoever has nothing left to do ends without it
  looking.unref()
}
