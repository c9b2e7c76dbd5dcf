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
  const near = await nearnessOf(visit, [...new Set(batch.map(({ azienda }) => azienda))])
  const judged = batch.map(async ({ azienda, richiedente }) => {
    if (!speaksFor(identity, richiedente)) return refusal('richiedente-diverso')
    if (grantOf(identity, 'richiesta.invia', near(azienda)) === 'no') return refusal('azienda-non-accessibile')
    return (await isSubDelegatoOrSelf(visit, azienda, richiedente)) ? undefined : refusal('richiedente-diverso')
  })
  return Promise.all(judged)
}

/** Who is named as one's sub-delegato will see the request: so he must be one. */
async function isSubDelegatoOrSelf({ relations, identity, oggi }: Visit, azienda: string, asks: Asked['richiedente']) {
  const { codiceFiscale } = asks
  if (codiceFiscale === identity.soggetto) return true
  const ties = await relations.ties(codiceFiscale, [azienda])
  return sharesDelegaOf(identity.soggetto, codiceFiscale, ties.get(azienda), oggi)
}

/** What he may do about the company: all, or only with what he handed in himself. */
export async function grantAbout(
  visit: Visit,
  action: CompanyAction,
  azienda: string,
): Promise<Result<'sì' | 'sue', Refusal>> {
  const refused = refusedToAll(visit.identity, action)
  if (refused !== undefined) return no(refused)
  const near = await nearnessOf(visit, [azienda])
  const grant = grantOf(visit.identity, action, near(azienda))
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

/** A stored communication: who opened it, and which Sede it went to. */
export type Addressed = Handed & { readonly sede: string }

type ThreadAction = 'comunicazione.leggi' | 'comunicazione.replica' | 'comunicazione.tratta'

/** The same for a communication: to an operatore only what came to his Sede is near, whatever other positions the company has. */
export async function mayWithCommunication(
  visit: Visit,
  action: ThreadAction,
  { id, found }: { readonly id: string; readonly found: Addressed | undefined },
): Promise<Refusal | undefined> {
  const { identity } = visit
  const refused = refusedToAll(identity, action)
  if (refused !== undefined) return refused
  const unknown = refusal('comunicazione-sconosciuta', { comunicazione: id })
  if (found === undefined) return unknown
  const { contribuente } = (await nearnessOf(visit, [found.azienda]))(found.azienda)
  const isOfHisSede = identity.ruoli.includes('operatore') && identity.sede === found.sede
  const grant = grantOf(identity, action, { contribuente, operatore: isOfHisSede ? 'propria' : 'estranea' })
  return grant === 'sì' || (grant === 'sue' && found.recipient === identity.soggetto) ? undefined : unknown
}

/** How near each of the companies is; of all of them the archive is asked at once. */
async function nearnessOf(visit: Visit, aziende: readonly string[]): Promise<(azienda: string) => Nearness> {
  const { relations, identity, oggi } = visit
  const { soggetto, ruoli } = identity
  const ties = ruoli.includes('contribuente') ? await relations.ties(soggetto, aziende) : undefined
  const seen = new Set<string>()
  for (const azienda of aziende) if (await isOfHisSede(visit, azienda)) seen.add(azienda)
  return (azienda) => ({
    contribuente: relationOf(soggetto, ties?.get(azienda), oggi),
    operatore: seen.has(azienda) ? 'propria' : 'estranea',
  })
}

async function isOfHisSede({ relations, identity: { ruoli, sede } }: Visit, azienda: string): Promise<boolean> {
  return ruoli.includes('operatore') && sede !== undefined && (await relations.isOfSede(azienda, sede))
}
