import { never } from '#core/engine/engine.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'

/** A submission is three levels deep; nothing this wire takes is much deeper. */
export const DEEPEST = 8

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Reads bytes as JSON; what is nested too deep is refused before it is parsed. */
export function readJson(bytes: Uint8Array): Result<unknown, Failure> {
  if (depthOf(bytes) > DEEPEST) return no(never('troppo-annidato', { massimo: String(DEEPEST) }))
  try {
    return ok(JSON.parse(utf8.decode(bytes)) as unknown)
  } catch {
    return no(never('json-malformato'))
  }
}

const [QUOTE, ESCAPE] = [0x22, 0x5c]
const STEPS: Readonly<Record<number, 1 | -1>> = { 0x7b: 1, 0x5b: 1, 0x7d: -1, 0x5d: -1 }

/** How deep the brackets go that stand outside strings; bytes of longer characters are never taken for ASCII. */
function depthOf(bytes: Uint8Array): number {
  let [depth, deepest, at] = [0, 0, 0]
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0
    if (byte === QUOTE) at = endOfString(bytes, at)
    depth += STEPS[byte] ?? 0
    deepest = Math.max(deepest, depth)
    at++
  }
  return deepest
}

function endOfString(bytes: Uint8Array, opening: number): number {
  let at = opening + 1
  while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === ESCAPE ? 2 : 1
  return at
}
