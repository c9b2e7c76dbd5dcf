import { randomBytes } from 'node:crypto'
import * as v from 'valibot'
import { accessOf, type Access } from '#core/access/access.ts'
import type { PageAccess, ProgramAccess } from '#core/http/core.ts'
import { authenticator } from '#core/identity/authenticate.ts'
import { keysOf } from '#core/identity/keys.ts'
import type { Provider } from '#core/identity/oidc.ts'
import { systemClock, type Clock } from '#core/kernel/clock.ts'
import type { Failure } from '#core/kernel/failure.ts'
import type { Ids } from '#core/kernel/ids.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import type { Db } from '#core/store/open.ts'
import type { Callers } from '#core/store/postgres/callers-in-postgres.ts'

/** What knowing callers leans on, once the archive is open. */
export type AccessParts = {
  readonly db: Db
  /** Looks callers up in those tables. */
  readonly callers: Callers
  readonly clock: Clock
  readonly ids: Ids
  readonly report: (error: unknown) => void
  /** Hears when the identity provider falls silent, and when it answers again. */
  readonly silent?: (isSilent: boolean) => void
}

export type AccessOn = (parts: AccessParts) => Access

/** How callers are known, as `accesso` of the settings says. Without it nobody could come in, or everybody: it is refused. */
export type AccessFrom = (told: Readonly<Record<string, unknown>> | undefined) => Result<AccessOn, Failure>

const text = v.pipe(v.string(), v.minLength(1))

/** As `accesso` is written: the identity provider, and what its tokens must be meant for. */
const schema = v.strictObject({
  emittente: v.pipe(v.string(), v.url()),
  destinatario: text,
  chiavi: v.optional(v.pipe(v.string(), v.url())),
  tipo: v.optional(text),
  nomi: v.optional(
    v.strictObject({ codiceFiscale: v.optional(text), ruoli: v.optional(text), sede: v.optional(text) }),
  ),
  pagina: v.optional(v.strictObject({ cliente: text })),
  programma: v.optional(
    v.strictObject({ cliente: v.optional(text), risorsa: v.optional(v.pipe(v.string(), v.url())) }),
  ),
})

export const accessFrom: AccessFrom = (told) => {
  if (told === undefined) return refused('accesso-non-configurato', 'emittente')
  const read = v.safeParse(schema, told)
  if (!read.success) return refused('accesso-errato', v.getDotPath(read.issues[0]) ?? 'accesso')
  const provider = providerOf(read.output)
  try {
    keysOf(provider, { clock: systemClock, silence: () => undefined })
  } catch {
    return refused('accesso-in-chiaro', 'emittente')
  }
  return ok((parts) => accessOn(provider, parts))
}

/** What providers are told that the desk is, unless the settings say otherwise. */
const PROGRAM = 'scrittoio'

/** How the program of a desk signs in, as it is told by whoever asks a core what it is. */
export function programAccessFrom(told: Readonly<Record<string, unknown>> | undefined): ProgramAccess | undefined {
  const read = v.safeParse(schema, told)
  if (!read.success) return undefined
  const { emittente, programma: { cliente = PROGRAM, risorsa } = {} } = read.output
  return { emittente, cliente, ...(risorsa !== undefined && { risorsa }) }
}

/** How the page of the operatori signs in: with the same provider, as the client that `accesso.pagina` names. */
export function pageAccessFrom(told: Readonly<Record<string, unknown>> | undefined): PageAccess | undefined {
  const read = v.safeParse(schema, told)
  if (!read.success || read.output.pagina === undefined) return undefined
  return { emittente: read.output.emittente, cliente: read.output.pagina.cliente }
}

function refused(code: string, campo: string): Result<never, Failure> {
  return no({ code, retry: 'never', details: { campo } })
}

function providerOf({ emittente, destinatario, chiavi, tipo, nomi }: v.InferOutput<typeof schema>): Provider {
  return {
    issuer: emittente,
    audience: destinatario,
    ...(chiavi !== undefined && { jwks: chiavi }),
    ...(tipo !== undefined && { type: tipo }),
    ...(nomi && { claims: Object.fromEntries(Object.entries(nomi).filter(([, name]) => name !== undefined)) }),
  }
}

/** Tokens of a provider and personal ones; the rules of core/access on what the archive says today. */
function accessOn(provider: Provider, { callers, clock, ids, report, silent }: AccessParts): Access {
  const tokens = { store: callers.tokens, clock, ids, random: (bytes: number) => randomBytes(bytes) }
  const authenticate = authenticator({ provider, tokens, report, ...(silent && { silent }) })
  return accessOf({ authenticate, relations: callers.relations, clock })
}
