import type { Known, Pick } from './option.ts'

/** What is known of addresses and numbers. */
export const facts = {} as const satisfies Record<string, Known>

export const picks = {} as const satisfies Record<string, Pick>
