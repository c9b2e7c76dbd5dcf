import type { Failure } from './failure.ts'

/** What every command line of ours ends with; each adds its own. */
export const COMMON_EXIT = {
  done: 0,
  refused: 1,
  usage: 2,
  busy: 3,
  locked: 4,
  damaged: 5,
  missing: 6,
  unexpected: 70,
} as const

/** How a failure ends a command: by its code, or as any refusal when the code is nowhere named. */
export function exitCodes<Code extends number>(codes: Readonly<Record<string, Code>>) {
  return ({ code }: Failure): Code | typeof COMMON_EXIT.refused =>
    Object.hasOwn(codes, code) ? (codes[code] ?? COMMON_EXIT.refused) : COMMON_EXIT.refused
}
