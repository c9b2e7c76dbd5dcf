import type { Submission } from './submission.ts'
import type { Failure } from '#core/kernel/failure.ts'
import type { Result } from '#core/kernel/result.ts'

/** What somebody may be for the core: who asks for companies, who reads at a Sede, who runs it. */
export const ROLES = ['contribuente', 'operatore', 'amministratore'] as const
export type Role = (typeof ROLES)[number]

/** Who is calling, as whoever vouches for him says. */
export type Identity = {
  /** His codice fiscale: deleghe, events and limits go by it. */
  readonly soggetto: string
  readonly nome?: string
  readonly ruoli: readonly Role[]
  /** The Sede of an operatore, four digits. */
  readonly sede?: string
  /** What a token was restricted to; absent when it may all that its holder may. */
  readonly ambiti?: readonly string[]
}

/** Tells who a bearer is; refuses with `non-autenticato`, or with a failure to retry where it cannot know now. */
export type Authenticate = (bearer: string) => Promise<Result<Identity, Failure>>

type Leave = Result<null, Failure>

/** What an identity may do; refuses with `non-autorizzato`. Asked again at every call: deleghe end. */
export type Authorisation = {
  /** Whether he may ask this, in the name of the `richiedente` it bears. */
  mayAsk(identity: Identity, submission: Submission): Leave | Promise<Leave>
  /** Whether he may read what concerns the company with this codice fiscale. */
  maySee(identity: Identity, azienda: string): Leave | Promise<Leave>
}

/** Who may come in, and what for: implemented by core/access, handed to the server by its composition root. */
export type Access = { readonly authenticate: Authenticate } & Authorisation
