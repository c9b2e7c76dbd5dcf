import { ROLES, type Role } from '#core/contract/identity.ts'

/** What somebody is to the core; one person may be more than one of these. */
export const RUOLI_UTENTE = ROLES
export type RuoloUtente = Role

/** Somebody who proved who he is: nothing of it is his own word. */
export type Identity = {
  /** Codice fiscale. */
  readonly soggetto: string
  readonly nome?: string
  readonly ruoli: readonly RuoloUtente[]
  /** Codice sede (4 digits) of an operatore. */
  readonly sede?: string
  /** What a personal token was made for; absent in who came by himself, whom nothing narrows. */
  readonly ambiti?: readonly string[]
  /** The personal token he came with. */
  readonly token?: string
}
