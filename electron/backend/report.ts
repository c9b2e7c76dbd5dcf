import { randomBytes } from 'node:crypto'
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { instant, type Clock } from '#core/kernel/clock.ts'

/** Notes an exception and gives the short name under which it can be found. */
export type Report = (error: unknown) => string

const LARGEST = 1_000_000 // bytes: a file and the one before it are some weeks of a bad time

/**
 * Writes where exceptions came from into a file, which is turned over when it is large. Never what they say: a
 * message may quote an answer, a name, a codice fiscale.
 */
export function reportTo(path: string, clock: Clock): Report {
  return (error) => {
    const id = randomBytes(4).toString('hex')
    const line = `${instant(clock.now())} ${id} ${traceOf(error)}\n`
    try {
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
      turnOver(path)
      appendFileSync(path, line, { mode: 0o600 })
    } catch {
      // A full disk must not turn one fault into two.
    }
    return id
  }
}

function turnOver(path: string): void {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  if (size > LARGEST) renameSync(path, `${path}.1`)
}

/** The kind of error, its code and where it was thrown. */
function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : ''
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  const cause = error.cause === undefined ? '' : `\n  caused by ${traceOf(error.cause)}`
  return [`${error.name}${code}`, ...frames].join('\n') + cause
}
