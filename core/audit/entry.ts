import type { Action } from '#core/access/matrix.ts'
import type { Identity } from '#core/access/identity.ts'
import type { Instant } from '#core/kernel/clock.ts'

/** Kinds of things that something is done to; the id follows after a colon. */
export type Kind =
  | 'azienda'
  | 'richiesta'
  | 'comunicazione'
  | 'passo'
  | 'sede'
  | 'destinatario'
  | 'token'
  | 'allegato'
  | 'impostazioni'
  | 'importazione'
  | 'chiave'
  | 'registro'
  | 'core'

/** What is done at the machine of the core only: no call can ask for it. */
type Upkeep = 'archivio.importa' | 'chiave.ruota'

/**
 * What is noted: who did what to which thing, and how it went. Of persons and companies it holds their identifiers and
 * nothing else, and no word that somebody typed: what does not look like an id is noted as `illeggibile`.
 */
export type AuditNote = {
  readonly at: Instant
  /** Codice fiscale of who did it; `macchina:` and a user, at the machine of the core; `anonimo` when he did not prove to be anybody. */
  readonly actor: string
  /** Id of the personal token he came with. */
  readonly token?: string
  readonly action: Action | Upkeep | 'accesso'
  /** `azienda:01234567897`, `richiesta:…`. */
  readonly object: string
  readonly outcome: 'riuscita' | 'rifiutata' | 'fallita'
  /** Code of the refusal. */
  readonly reason?: string
  /** Id of the call, as in the server's log. */
  readonly trace: string
}

/** A note in its place: each holds the hash of the one before. */
export type AuditEntry = AuditNote & { readonly seq: number; readonly previous: string; readonly hash: string }

/** The last link of the chain; `seq` 0 when it has none. */
export type Head = { readonly seq: number; readonly hash: string }

/** What a note says before its outcome is known. */
export type Deed = Omit<AuditNote, 'outcome' | 'reason'>

type Doing = {
  readonly at: Instant
  readonly who: Identity | undefined
  readonly action: AuditNote['action']
  readonly on: Kind
  readonly id: string
  readonly trace: string
}

/** What somebody is about to do, as it will be noted. */
export function deed({ at, who, action, on, id, trace }: Doing): Deed {
  const by = who === undefined ? { actor: 'anonimo' } : { actor: who.soggetto, ...(who.token && { token: who.token }) }
  return { at, ...by, action, object: `${on}:${legible(id)}`, trace: legible(trace) }
}

/** The notes as the links that follow `head`. */
export function linked(
  notes: readonly AuditNote[],
  head: Head,
  digest: (text: string) => string,
): readonly AuditEntry[] {
  const entries: AuditEntry[] = []
  let { seq, hash } = head
  for (const note of notes) {
    const link = { ...note, seq: seq + 1, previous: hash }
    ;({ seq, hash } = { seq: link.seq, hash: hashOf(link, digest) })
    entries.push({ ...link, hash })
  }
  return entries
}

/** What the hash of an entry must be: SHA-256 of its canonical JSON, whose keys are sorted: here they are written so. */
export function hashOf(link: Omit<AuditEntry, 'hash'>, digest: (text: string) => string): string {
  const { at, actor, token, action, object, outcome, reason, trace, seq, previous } = link
  return digest(JSON.stringify({ action, actor, at, object, outcome, previous, reason, seq, token, trace }))
}

/** Codici fiscali, UUIDs, hashes: no space, so no sentence. */
const ID = /^[\w.:-]{1,80}$/

function legible(id: string): string {
  return ID.test(id) ? id : 'illeggibile'
}
