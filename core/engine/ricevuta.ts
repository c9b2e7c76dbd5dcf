import { AVVERTENZA, FORMATO_RICEVUTA, type ChiavePubblica, type Ricevuta } from '#core/contract/ricevuta.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { never } from './engine.ts'
import type { Held } from './inspect.ts'
import type { Registered, Settlement } from './ledger.ts'

/** A receipt as it was signed, and with which key. */
export type Signed = { readonly kid: string; readonly jws: string }

/** Who signs for a core. Asked long after the decision, and never within its transaction. */
export type Signer = {
  /** The name under which this core decides. */
  readonly name: string
  sign(text: (kid: string) => string): Promise<Signed>
  keys(): Promise<readonly ChiavePubblica[]>
}

/** Receipts that were signed already: the first one of a request stays, whoever else signs at the same moment. */
export type SignedReceipts = {
  find(request: string): Promise<string | undefined>
  /** Keeps it unless one is kept already; gives the one that is kept. */
  keep(request: string, signed: Signed): Promise<string>
}

/** What a core needs to give receipts. */
export type Receipts = { readonly signer: Signer; readonly signed: SignedReceipts }

/** The receipt of a decided request: signed when it is first asked for, and from then on the same to the last byte. */
export async function signedReceipt(
  { signer, signed }: Receipts,
  { request, settlement }: Held,
  write: (receipt: Ricevuta) => string,
): Promise<Result<string, Failure>> {
  if (settlement === undefined) return no(never('non-ancora-decisa', { richiesta: request.id }))
  const kept = await signed.find(request.id)
  if (kept !== undefined) return ok(kept)
  const fresh = await signer.sign((kid) => write(ricevutaOf(request, settlement, { core: signer.name, chiave: kid })))
  return ok(await signed.keep(request.id, fresh))
}

type Decider = { readonly core: string; readonly chiave: string }

/** What a receipt says. Nothing of it is of today: it follows from the request, its decision and the key. */
export function ricevutaOf(request: Registered, { decision, at }: Settlement, decider: Decider): Ricevuta {
  const { id, protocollo, service, version, azienda, richiedente, mittente, previous, hash, receivedAt } = request
  return {
    formato: FORMATO_RICEVUTA,
    ...{ id, protocollo, servizio: service, versione: version, azienda, richiedente },
    ...(mittente !== undefined && { mittente }),
    ...(previous !== undefined && { precedente: previous }),
    contenuto: { sha256: hash },
    esito: decision.esito,
    verifiche: decision.checks.map(({ found, ...line }) => ({ ...line, ...(found && { found: { ...found } }) })),
    modifiche: decision.changes.map((one) => ({ ...one })),
    ...{ ricevutaIl: receivedAt, decisaIl: at },
    decisore: { ...decider, avvertenza: AVVERTENZA },
  }
}
