/** Writes where an exception came from. Its message is left out: it may quote what somebody typed. */
export function report(error: unknown): void {
  const frames = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : []
  const name = error instanceof Error ? error.name : typeof error
  console.error([`[scrittoio] ${name}`, ...frames].join('\n'))
}
