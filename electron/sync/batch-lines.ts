import * as v from 'valibot'
import type { Receipt } from '#core/contract/outcome.ts'
import { MOST_LINES, routes } from '#core/contract/routes.ts'
import type { Submission } from '#core/contract/submission.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { later } from '#electron/desk/desk.ts'
import { jsonIn } from './heard.ts'
import { modest } from './refusal.ts'

type Answer = Result<Receipt, Failure>

/** As many submissions as one message bears, a line each; the others wait for the next. */
export function linesOf(batch: readonly Submission[]): readonly string[] {
  const lines: string[] = []
  let left: number = routes.presentaMolte.body.bytes
  for (const submission of batch) {
    const line = `${JSON.stringify(submission)}\n`
    left -= Buffer.byteLength(line)
    if (left < 0 || lines.length === MOST_LINES) break
    lines.push(line)
  }
  return lines
}

/**
 * The answers of a core to a batch, in its order: each must be about the submission in its place. One that is missing,
 * broken or about another makes the whole reply worthless; what did not fit the message is answered `attende-il-turno`.
 */
export function answersIn(
  text: string,
  batch: readonly Submission[],
  sent: number,
): Result<readonly Answer[], Failure> {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  if (lines.length !== sent) return no(later('malformed-answer'))
  const answers: Answer[] = []
  for (const [at, line] of lines.entries()) {
    const answer = answerIn(line, at + 1, batch[at]?.id)
    if (answer === undefined) return no(later('malformed-answer'))
    answers.push(answer)
  }
  const waiting = batch.slice(sent).map(() => no(later('attende-il-turno')))
  return ok([...answers, ...waiting])
}

function answerIn(line: string, riga: number, id: string | undefined): Answer | undefined {
  const read = v.safeParse(routes.presentaMolte.gives.schema, jsonIn(line))
  if (!read.success) return undefined
  const told = read.output
  if (told.riga !== riga || (told.id !== undefined && told.id !== id)) return undefined
  if (!told.ok) return no(modest(told.failure))
  return told.value.id === id ? ok(told.value) : undefined
}
