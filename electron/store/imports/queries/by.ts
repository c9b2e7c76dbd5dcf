import type { RawBuilder } from 'kysely'
import type { ImportKind } from '#electron/desk/importing.ts'

/** Written beside every datum an import adds or changes: which one it was, when, and on which day. */
export type By = {
  readonly kind: ImportKind
  /** Id of the import: the `fonte` of its data. */
  readonly fonte: string
  readonly ora: string
  readonly oggi: string
}

/**
 * One statement of an import: it runs in the archive's one transaction, with what was read attached as `staging`.
 * First each staged row is merged with what the archive holds and judged (`esito`), then it is written.
 */
export type Step = (by: By) => RawBuilder<unknown>
