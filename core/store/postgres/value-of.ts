import type { RawBuilder } from 'kysely'

/** Kysely takes an expression wherever it takes a value. */
export const valueOf = (expression: RawBuilder<unknown>) => expression as unknown as string
