import type { Clock } from '#core/kernel/clock.ts'
import type { Failure } from '#core/kernel/failure.ts'
import type { Result } from '#core/kernel/result.ts'
import type { ExitCode } from './exit-codes.ts'
import type { AccessFrom } from '#core/serve/access.ts'

/** Where a command writes and what surrounds it; the tests hand in their own. */
export type Terminal = {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** Draws anew the one line that says how far something is; absent where lines cannot be redrawn. */
  readonly draw?: ((text: string) => void) | undefined
  readonly env: Readonly<Record<string, string | undefined>>
  /** Resolves when somebody asks the process to stop. */
  readonly stopped: () => Promise<void>
  readonly clock: Clock
  /** Who runs the command, as the system of the machine calls him. */
  readonly user: string
  readonly accessFrom: AccessFrom
}

/** What was typed after the name of a command, read. */
export type Typed = { readonly [Name in Flag]?: string | undefined } & {
  /** What is no flag, in its order. */
  readonly words?: readonly string[]
}

/** Every flag with a value; which command takes it, its `heeds` says. */
export const FLAGS = [
  ...(['config', 'database', 'per', 'nome', 'ambiti', 'giorni'] as const),
  ...(['testa', 'attore', 'oggetto', 'esito', 'dopo', 'limite', 'dal', 'al', 'as'] as const),
] as const
export type Flag = (typeof FLAGS)[number]

/** What every command takes: where the archive is. */
export const PLACE = ['config', 'database'] as const satisfies readonly Flag[]

/** What a command did: the same facts for programs (`json`) and in words for people. */
export type Said = {
  readonly json: object
  readonly text: string
  /** What the command ends with, where not all went well. */
  readonly code?: ExitCode
}

export type Command = {
  readonly name: string
  readonly about: string
  /** Whole lines someone might type, without the name of the program. */
  readonly examples: readonly string[]
  /** The flags it heeds beside those of every command, by the first word after its name; under the empty one, without such a word. */
  readonly heeds: Readonly<Record<string, readonly Flag[]>>
  /** Whether words come after its name, beside flags. */
  readonly takesWords?: boolean
  readonly run: (typed: Typed, terminal: Terminal) => Promise<Result<Said, Failure>>
}
