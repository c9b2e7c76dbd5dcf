import type { Known, Pick } from './option.ts'

/** What is known of codici autorizzazione, forza aziendale and DPA. */
export const facts = {} as const satisfies Record<string, Known>

export const picks = {} as const satisfies Record<string, Pick>
