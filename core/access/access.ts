import type { Submission } from '#core/contract/submission.ts'
import { civilDay } from '#core/kernel/civil-day.ts'
import type { Clock } from '#core/kernel/clock.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import {
  grantAbout,
  mayHandIn,
  mayWithCommunication,
  mayWithRequest,
  type Addressed,
  type Handed,
  type Visit,
} from './door.ts'
import type { Identity } from './identity.ts'
import type { Action } from './matrix.ts'
import type { Relations } from './relations.ts'
import { refusedToAll } from './rules.ts'

type Leave = Result<null, Failure>
type Asked = Pick<Submission, 'azienda' | 'richiedente'>

/** What a server asks before it does anything for somebody; asked again at every call, since deleghe end. */
export type Access = {
  /** Refuses with `non-autenticato`, whose `motivo` says more, or later with `identita-non-verificabile`. */
  authenticate(bearer: string): Promise<Result<Identity, Failure>>
  /** Whether he may do that at all; of a company it tells nothing. Here a token is held to what it was made for. */
  may(identity: Identity, action: Action): Leave
  /** Whether he may hand this in. */
  mayAsk(identity: Identity, submission: Asked): Promise<Leave>
  /** Whether he may hand in each of these, in their order: the archive is asked once for all. */
  mayAskAll(identity: Identity, batch: readonly Asked[]): Promise<readonly Leave[]>
  /** Whether he may read all that concerns the company. */
  maySee(identity: Identity, azienda: string): Promise<Leave>
  /** Whether he may read or recall that request; refuses with `richiesta-sconosciuta`, whether or not it is there. */
  mayWith(
    identity: Identity,
    action: 'richiesta.leggi' | 'richiesta.richiama',
    request: { readonly id: string; readonly found: Handed | undefined },
  ): Promise<Leave>
  /** Whether he may write to the Sede about that company. */
  mayWrite(identity: Identity, azienda: string): Promise<Leave>
  /** Whether he may do that with a communication; refuses with `comunicazione-sconosciuta`, whether or not it is there. */
  mayWithThread(
    identity: Identity,
    action: 'comunicazione.leggi' | 'comunicazione.replica' | 'comunicazione.tratta',
    communication: { readonly id: string; readonly found: Addressed | undefined },
  ): Promise<Leave>
}

type Parts = {
  readonly authenticate: (bearer: string) => Promise<Result<Identity, Failure>>
  readonly relations: Relations
  readonly clock: Clock
}

/** Puts the rules together; `non-autorizzato` and `non-autenticato` are all that the wire must know, `motivo` is the reason. */
export function accessOf({ authenticate, relations, clock }: Parts): Access {
  const visit = (identity: Identity): Visit => ({ relations, identity, oggi: civilDay(clock.now()) })
  return {
    authenticate: async (bearer) => {
      const who = await authenticate(bearer)
      return who.ok || who.failure.retry === 'later' ? who : no(because('non-autenticato', who.failure))
    },
    may: (identity, action) => leave(refusedToAll(identity, action)),
    mayAsk: async (identity, submission) => leave((await mayHandIn(visit(identity), [submission]))[0]),
    mayAskAll: async (identity, batch) => (await mayHandIn(visit(identity), batch)).map(leave),
    maySee: async (identity, azienda) => {
      const grant = await grantAbout(visit(identity), 'richiesta.leggi', azienda)
      if (!grant.ok) return leave(grant.failure)
      return grant.value === 'sì' ? ok(null) : leave({ code: 'azienda-non-accessibile', retry: 'never' })
    },
    mayWith: async (identity, action, request) => {
      const refused = await mayWithRequest(visit(identity), action, request)
      return refused?.code === 'richiesta-sconosciuta' ? no(refused) : leave(refused)
    },
    mayWrite: async (identity, azienda) => {
      const grant = await grantAbout(visit(identity), 'comunicazione.apri', azienda)
      return grant.ok ? ok(null) : leave(grant.failure)
    },
    mayWithThread: async (identity, action, communication) => {
      const refused = await mayWithCommunication(visit(identity), action, communication)
      return refused?.code === 'comunicazione-sconosciuta' ? no(refused) : leave(refused)
    },
  }
}

function leave(refused: Failure | undefined): Leave {
  return refused === undefined ? ok(null) : no(because('non-autorizzato', refused))
}

function because(code: string, { code: motivo, details, retry }: Failure): Failure {
  return { code, retry, details: { ...details, motivo } }
}
