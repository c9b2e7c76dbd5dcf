import * as v from 'valibot'
import { failureFrom, problem } from '#core/contract/problem.ts'
import { PROBLEM_MEDIA } from '#core/contract/protocol.ts'
import type { Clock } from '#core/kernel/clock.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { later } from '#electron/desk/desk.ts'
import { EXPIRED } from './access.ts'
import { jsonIn, mediaOf, type Heard } from './heard.ts'

/** A maintenance longer than this is asked about once a day all the same. */
const LONGEST_WAIT = 24 * 3600 // seconds

/** What a reply that is not the one hoped for stands for: a problem document, or whatever stands on the way to the core. */
export function refusalIn(heard: Heard, clock: Clock): Failure {
  const document = mediaOf(heard) === PROBLEM_MEDIA ? v.safeParse(problem, jsonIn(heard.text)) : undefined
  if (!document?.success) return later('altra-risposta', { stato: String(heard.status), ...patience(heard, clock) })
  if (heard.status === 401) return EXPIRED
  const failure = modest(failureFrom(document.output))
  const wait = failure.retry === 'later' ? patience(heard, clock) : {}
  return Object.keys(wait).length === 0 ? failure : { ...failure, details: { ...failure.details, ...wait } }
}

const LONGEST_DETAIL = 200 // characters
/** Words that a failure of our own would show as they are. */
const OWN_WORDS = 'motivo'

/** A failure without what a core may not put into our mouth. */
export function modest({ code, retry, details = {} }: Failure): Failure {
  const kept = Object.entries(details).filter(([name]) => name !== OWN_WORDS)
  if (kept.length === 0) return { code, retry }
  return { code, retry, details: Object.fromEntries(kept.map(([name, text]) => [name, text.slice(0, LONGEST_DETAIL)])) }
}

/** `Retry-After`, in seconds or as a day and hour: how long the core asks to be left alone. */
function patience({ status, headers }: Heard, clock: Clock): { secondi?: string } {
  const told = status === 503 || status === 429 ? headers['retry-after']?.trim() : undefined
  if (told === undefined || told === '') return {}
  const wanted = /^\d{1,9}$/.test(told) ? Number(told) : Math.ceil((Date.parse(told) - clock.now().getTime()) / 1000)
  if (!(wanted > 0)) return {}
  return { secondi: String(Math.min(LONGEST_WAIT, wanted)) }
}
