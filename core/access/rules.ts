import type { Identity } from './identity.ts'
import {
  AMBITI,
  COMPANY_ACTIONS,
  INCOMPATIBLE,
  MATRIX,
  PLAIN,
  RELATIONS,
  type Action,
  type CompanyAction,
  type Grant,
  type PlainAction,
  type Relation,
} from './matrix.ts'
import { refusal, type Refusal } from './refusal.ts'

/** How near a company is to somebody, in each of his roles that looks at companies. */
export type Nearness = { readonly contribuente: Relation; readonly operatore: Relation }

/** What he may do, of the action, about a company as near as that: the most that any of his roles gives. */
export function grantOf(identity: Identity, action: CompanyAction, near: Nearness): Grant {
  if (refusedToAll(identity, action) !== undefined) return 'no'
  const grants = identity.ruoli.map((ruolo) => MATRIX[ruolo][action][relationIn(near, ruolo)])
  return grants.find((grant) => grant === 'sì') ?? grants.find((grant) => grant === 'sue') ?? 'no'
}

/** Why he may not do that, whichever company it is about, if he may not: of companies it tells nothing. */
export function refusedToAll(identity: Identity, action: Action): Refusal | undefined {
  if (!withinScope(identity, action)) return refusal('ambito-insufficiente', { azione: action })
  const able = identity.ruoli.some((ruolo) =>
    isAboutCompanies(action)
      ? RELATIONS.some((relation) => MATRIX[ruolo][action][relation] !== 'no')
      : PLAIN[ruolo].includes(action),
  )
  const barred = identity.ruoli.some((ruolo) => INCOMPATIBLE[ruolo].includes(action))
  return able && !barred ? undefined : refusal('azione-non-consentita', { azione: action })
}

/** Why he may not do what is about no company, if he may not. */
export function may(identity: Identity, action: PlainAction): Refusal | undefined {
  return refusedToAll(identity, action)
}

/** Events are told to one recipient, and only he reads them, whatever became of his titles. */
export function mayReadEvents(identity: Identity, recipient: string): Refusal | undefined {
  const refused = refusedToAll(identity, 'eventi.leggi')
  if (refused !== undefined) return refused
  return recipient === identity.soggetto ? undefined : refusal('azione-non-consentita', { azione: 'eventi.leggi' })
}

/** Whether he may ask in that name: his own, or that of who shares his delega. */
export function speaksFor(
  { soggetto }: Identity,
  { codiceFiscale, ruolo, delegante }: { codiceFiscale: string; ruolo: string; delegante?: string },
): boolean {
  return codiceFiscale === soggetto || (ruolo === 'sub-delegato' && delegante === soggetto)
}

function withinScope({ ambiti }: Identity, action: Action): boolean {
  if (ambiti === undefined) return true
  return Object.entries<readonly Action[]>(AMBITI).some(
    ([ambito, actions]) => ambiti.includes(ambito) && actions.includes(action),
  )
}

function isAboutCompanies(action: Action): action is CompanyAction {
  return (COMPANY_ACTIONS as readonly Action[]).includes(action)
}

/** To who administers the core every company is foreign. */
function relationIn(near: Nearness, ruolo: Identity['ruoli'][number]): Relation {
  return ruolo === 'amministratore' ? 'estranea' : near[ruolo]
}
