import type { Failure } from '#core/kernel/failure.ts'
import type { Result } from '#core/kernel/result.ts'
import type { ExitCode } from './exit-codes.ts'
import type { Terminal } from './terminal.ts'
import type { Place } from './workspace-place.ts'

export type Flags = Readonly<Record<string, { readonly type: 'string' | 'boolean'; readonly multiple?: boolean }>>

/** What was typed after the name of a command, read. */
export type Typed = {
  readonly words: readonly string[]
  readonly flags: Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>
}

/** What a command did: the same facts for programs (`json`) and in words for people. */
export type Said = { readonly code: ExitCode; readonly json: object; readonly text: string }

export type Command = {
  readonly name: string
  /** What follows the name, as the help shows it. */
  readonly usage: string
  readonly about: string
  /** Whole lines someone might type, without the name of the program. */
  readonly examples: readonly string[]
  readonly flags: Flags
  readonly run: (typed: Typed, around: Around) => Promise<Result<Said, Failure>>
}

export type Around = { readonly terminal: Terminal; readonly place: Place }

export function text({ flags }: Typed, name: string): string | undefined {
  const value = flags[name]
  return typeof value === 'string' ? value : undefined
}

export function texts({ flags }: Typed, name: string): readonly string[] {
  const value = flags[name]
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}

export function isSet({ flags }: Typed, name: string): boolean {
  return flags[name] === true
}

/** A refusal of how the command was written. */
export function misused(motivo: string): Failure {
  return { code: 'usage', retry: 'never', details: { motivo } }
}
