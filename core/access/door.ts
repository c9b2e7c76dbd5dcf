import type { Submission } from '#core/contract/submission.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import type { Identity } from './identity.ts'
import type { CompanyAction } from './matrix.ts'
import { refusal, type Refusal } from './refusal.ts'
import { relationOf, sharesDelegaOf, type Relations } from './relations.ts'
import { grantOf, refusedToAll, speaksFor, type Nearness } from './rules.ts'

/** Who stands at the door, on which day. */
export type Visit = { readonly relations: Relations; readonly identity: Identity; readonly oggi: string }

type Asked = Pick<Submission, 'azienda' | 'richiedente'>

/**
 * Why each submission may not be handed in, if it may not, in their order. A stranger to the company is turned away here;
 * who has no title on that one position, or not for that service, is told so by the istruttoria.
 */
export async function mayHandIn(visit: Visit, batch: readonly Asked[]): Promise<readonly (Refusal | undefined)[]> {
  const { identity } = visit
  const refused = refusedToAll(identity, 'richiesta.invia')
  if (refused !== undefined) return batch.map(() => refused)
  const known = new Map<string, Promise<Result<'sì' | 'sue', Refusal>>>()
  const judged = batch.map(async ({ azienda, richiedente }) => {
    if (!speaksFor(identity, richiedente)) return refusal('richiedente-diverso')
    const grant = known.get(azienda) ?? grantAbout(visit, 'richiesta.invia', azienda)
    known.set(azienda, grant)
    const answer = await grant
    if (!answer.ok) return answer.failure
    return (await isSubDelegatoOrSelf(visit, azienda, richiedente)) ? undefined : refusal('richiedente-diverso')
  })
  return Promise.all(judged)
}

/** Who is named as one's sub-delegato will see the request: so he must be one. */
async function isSubDelegatoOrSelf({ relations, identity, oggi }: Visit, azienda: string, asks: Asked['richiedente']) {
  const { codiceFiscale } = asks
  if (codiceFiscale === identity.soggetto) return true
  return sharesDelegaOf(identity.soggetto, codiceFiscale, await relations.ties(codiceFiscale, azienda), oggi)
}

/** What he may do about the company: all, or only with what he handed in himself. */
export async function grantAbout(
  visit: Visit,
  action: CompanyAction,
  azienda: string,
): Promise<Result<'sì' | 'sue', Refusal>> {
  const refused = refusedToAll(visit.identity, action)
  if (refused !== undefined) return no(refused)
  const grant = grantOf(visit.identity, action, await nearnessOf(visit, azienda))
  return grant === 'no' ? no(refusal('azienda-non-accessibile')) : ok(grant)
}

/** A stored request, and who handed it in (`recipientOf` of the engine). */
export type Handed = { readonly id: string; readonly azienda: string; readonly recipient: string }

/** Why he may not read or recall that request, if he may not; one that is not there is `undefined`, and refused alike. */
export async function mayWithRequest(
  visit: Visit,
  action: 'richiesta.leggi' | 'richiesta.richiama',
  { id, found }: { readonly id: string; readonly found: Handed | undefined },
): Promise<Refusal | undefined> {
  const refused = refusedToAll(visit.identity, action)
  if (refused !== undefined) return refused
  const unknown = refusal('richiesta-sconosciuta', { richiesta: id })
  if (found === undefined) return unknown
  const grant = await grantAbout(visit, action, found.azienda)
  if (!grant.ok) return unknown
  return grant.value === 'sì' || found.recipient === visit.identity.soggetto ? undefined : unknown
}

async function nearnessOf({ relations, identity, oggi }: Visit, azienda: string): Promise<Nearness> {
  const { soggetto, ruoli, sede } = identity
  const asked = ruoli.includes('contribuente')
    ? relationOf(soggetto, await relations.ties(soggetto, azienda), oggi)
    : 'estranea'
  const sees = ruoli.includes('operatore') && sede !== undefined && (await relations.isOfSede(azienda, sede))
  return { contribuente: asked, operatore: sees ? 'propria' : 'estranea' }
}
