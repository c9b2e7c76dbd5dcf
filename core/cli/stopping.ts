/** Nobody who has no line is connected or not. */
type Self = Pick<NodeJS.Process, 'once'> & {
  readonly connected?: boolean
  readonly channel?: { unref(): void } | null | undefined
}

const SIGNALS = ['SIGTERM', 'SIGINT'] as const

/**
 * Resolves when somebody asks this process to stop: by a signal, or because whoever started it with a line to it is gone,
 * however it ended. The second signal is Node's own way, and stops at once.
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
  })
}
