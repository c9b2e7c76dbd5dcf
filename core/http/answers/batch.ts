import type { Readable } from 'node:stream'
import { setImmediate as turn } from 'node:timers/promises'
import type { Identity } from '#core/access/identity.ts'
import type { Receipt } from '#core/contract/outcome.ts'
import type { Gives } from '#core/contract/route.ts'
import { LONGEST_SUBMISSION, MOST_LINES, routes, type RouteOf } from '#core/contract/routes.ts'
import { readSubmission, type Submission } from '#core/contract/submission.ts'
import { broken, never } from '#core/engine/engine.ts'
import type { Answer } from '#core/http/call.ts'
import type { Core } from '#core/http/core.ts'
import { readJson } from '#core/http/json.ts'
import { gatheredLines } from '#core/http/gathered-lines.ts'
import { linesOf, type Line } from '#core/http/lines.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { notesOn } from '#core/http/noted.ts'
import { taken, type Taken } from './taken.ts'

/** Requests decided in one transaction: so many share the cost of making it durable, and nobody else waits long. */
const TOGETHER = 250

/** Whoever asked meanwhile is heard before the next ones are decided: the first turn ends what was begun, the second takes in what came. */
async function othersTurn(): Promise<void> {
  await turn()
  await turn()
}

type Caller = { readonly identity: Identity; readonly trace: string }
type Answered = Gives<RouteOf<'presentaMolte'>>
type ReadLine = { readonly riga: number; readonly id?: string; readonly asked: Result<Submission, Failure> }

export const presentaMolte: Answer<'presentaMolte'> = (core, { body, identity, trace }) =>
  Promise.resolve(ok(answers(core, body, { identity, trace })))

const MOST = { line: LONGEST_SUBMISSION, bytes: routes.presentaMolte.body.bytes, lines: MOST_LINES }

/** Answers as the lines come; what came whole before a broken line, or before the caller went away, is done. */
async function* answers(core: Core, body: Readable, caller: Caller): AsyncGenerator<string> {
  const pieces = body.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>
  for await (const lines of gatheredLines(linesOf(pieces, MOST), TOGETHER)) {
    yield (await answered(core, lines, caller)).map(asLine).join('')
    await othersTurn()
  }
  // what is beyond is let flow and forgotten: a sender who is cut off might never read why
  body.resume()
}

async function answered(core: Core, lines: readonly Line[], caller: Caller): Promise<readonly Answered[]> {
  const read = lines.map(readLine)
  const good = read.flatMap(({ asked }) => (asked.ok ? [asked.value] : []))
  const receipts = (await noted(core, good, caller)).values()
  return read.map(({ riga, id, asked }) => {
    const answer: Result<Receipt, Failure> = asked.ok ? (receipts.next().value ?? no(never('malformata'))) : asked
    return answer.ok ? { riga, id: answer.value.id, ok: true, value: answer.value } : refused(riga, answer.failure, id)
  })
}

/** Hands them in, and notes each before any is told; where that fails, all may be asked again. */
async function noted(core: Core, good: readonly Submission[], caller: Caller): Promise<readonly Taken[]> {
  const answers = await taken(core, good, caller.identity)
  try {
    await core.register.append(
      good.flatMap(({ id, azienda }, at) => {
        const things = [['richiesta', id] as const, ['azienda', azienda] as const]
        return notesOn(core, caller, { action: 'richiesta.invia', things }, answers[at])
      }),
    )
    return answers
  } catch (error) {
    const refused = broken(core.engine, 'errore-interno', error)
    return good.map(() => refused)
  }
}

function readLine({ riga, bytes }: Line): ReadLine {
  if (typeof bytes === 'string') return { riga, asked: no(never(bytes)) }
  const json = readJson(bytes)
  if (!json.ok) return { riga, asked: json }
  const read = readSubmission(json.value)
  return { riga, ...idIn(json.value), asked: read.ok ? read : no(never('malformata', { dove: read.failure })) }
}

const LONGEST_ID = 80

/** The id that an unreadable request claims, so that its sender finds it again. */
function idIn(raw: unknown): { readonly id?: string } {
  if (typeof raw !== 'object' || raw === null || !('id' in raw)) return {}
  return typeof raw.id === 'string' && raw.id.length <= LONGEST_ID ? { id: raw.id } : {}
}

function refused(riga: number, failure: Failure, id?: string): Answered {
  return { riga, ...(id !== undefined && { id }), ok: false, failure }
}

function asLine(answer: Answered): string {
  return `${JSON.stringify(answer)}\n`
}
