import { setTimeout as pause } from 'node:timers/promises'
import type { Line } from './lines.ts'

/** Milliseconds that lines wait for those right behind them: a body that is there comes whole meanwhile, one that is being typed hardly notices. */
const LINGER = 2

/**
 * As many lines at a time as are there, up to `most`: a body comes in pieces of a few, and each time something is written that costs
 * the same for few and for many. Where the body breaks, what came before is given first.
 */
export async function* gatheredLines(
  pieces: AsyncIterable<readonly Line[]>,
  most: number,
): AsyncGenerator<readonly Line[]> {
  const coming = pieces[Symbol.asyncIterator]()
  let lines: readonly Line[] = []
  let next = whatComes(coming)
  for (let isOver = false; !isOver;) {
    const came = await (lines.length === 0 ? next : Promise.race([next, late()]))
    isOver = came.is === 'end'
    if (came.is === 'lines') [lines, next] = [[...lines, ...came.lines], whatComes(coming)]
    const enough = came.is === 'lines' ? most : 1
    for (; lines.length >= enough; lines = lines.slice(most)) yield lines.slice(0, most)
    if (came.is === 'end' && came.error !== undefined) throw came.error
  }
}

type Came =
  | { readonly is: 'lines'; readonly lines: readonly Line[] }
  | { readonly is: 'late' }
  | { readonly is: 'end'; readonly error?: Error }

/** Never fails by itself: nobody may be waiting for it when it does. */
async function whatComes(coming: AsyncIterator<readonly Line[], unknown>): Promise<Came> {
  try {
    const step = await coming.next()
    return step.done === true ? { is: 'end' } : { is: 'lines', lines: step.value }
  } catch (error) {
    return { is: 'end', error: error instanceof Error ? error : new Error(String(error)) }
  }
}

async function late(): Promise<Came> {
  await pause(LINGER)
  return { is: 'late' }
}
