import { routes } from '#core/contract/routes.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import type { CoreLine } from './core-line.ts'
import { failureOfFault } from './fault.ts'

export type Listening = {
  /** There is something after the cursor: what it is, whoever listens asks for in pages. */
  readonly onNews: () => void
  readonly signal: AbortSignal
  /** Milliseconds of silence after which nobody is there any more; a core says now and then that it is. */
  readonly silence?: number
}

/** How a stream ended: after so many milliseconds it is to be asked for again, if it said. */
export type Ended = { readonly retry?: number }

const SILENCE = 60_000 // ms: four times as long as a core keeps quiet
const LONGEST_START = 64 // characters of a line that tell what it is

/**
 * Listens to the events of a core after a cursor until the stream ends, breaks, falls silent or is called off. It only
 * wakes: an event counts when it is taken in with its page, so that a stream may lose, repeat or invent what it likes.
 */
export async function listen(
  line: CoreLine,
  cursor: number,
  { onNews, signal, silence = SILENCE }: Listening,
): Promise<Result<Ended, Failure>> {
  const gone = new AbortController()
  const watch = watchOver(() => gone.abort(), silence)
  try {
    const until = AbortSignal.any([signal, gone.signal])
    const headers = { 'last-event-id': String(cursor) }
    const stream = await line.stream(routes.flussoEventi, { query: { dopo: cursor }, headers }, until)
    return stream.ok ? ok(await heard(stream.value, onNews, watch.again)) : stream
  } catch (error) {
    return no(failureOfFault(error))
  } finally {
    watch.end()
    gone.abort()
  }
}

async function heard(pieces: AsyncIterable<Buffer>, onNews: () => void, alive: () => void): Promise<Ended> {
  let start = ''
  let ended: Ended = {}
  for await (const piece of pieces) {
    alive()
    const lines = (start + piece.toString('latin1')).split(/\r\n|\n|\r/)
    start = (lines.pop() ?? '').slice(0, LONGEST_START)
    if (lines.some((one) => one.startsWith('data:'))) onNews()
    const retry = lines.flatMap((one) => /^retry: ?(\d{1,7})$/.exec(one)?.[1] ?? []).at(-1)
    if (retry !== undefined) ended = { retry: Number(retry) }
  }
  return ended
}

function watchOver(gone: () => void, ms: number) {
  let late = setTimeout(gone, ms)
  return {
    again: () => {
      clearTimeout(late)
      late = setTimeout(gone, ms)
    },
    end: () => clearTimeout(late),
  }
}
