import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { later } from '#electron/desk/desk.ts'
import { failureOfFault, TOO_LONG } from './fault.ts'

/** Bytes that a problem document may be long. */
export const LONGEST_REFUSAL = 64 * 1024

/** What a stream says where that is no longer than a problem document; cut in the middle it says nothing. */
export async function beginningOf(pieces: AsyncIterable<Buffer>): Promise<string> {
  const whole = await textOf(pieces, LONGEST_REFUSAL)
  return whole.ok ? whole.value : ''
}

/** A whole reply of `longest` bytes at most; `onPiece` hears each piece as it comes, before anybody knows whether the others will. */
export async function textOf(
  pieces: AsyncIterable<Buffer>,
  longest: number,
  onPiece: (piece: string) => void = () => undefined,
): Promise<Result<string, Failure>> {
  const decoder = new TextDecoder()
  const texts: string[] = []
  let left = longest
  try {
    for await (const piece of pieces) {
      left -= piece.length
      if (left < 0) return no(later(TOO_LONG))
      const text = decoder.decode(piece, { stream: true })
      texts.push(text)
      onPiece(text)
    }
    return ok(texts.join('') + decoder.decode())
  } catch (error) {
    return no(failureOfFault(error))
  }
}
