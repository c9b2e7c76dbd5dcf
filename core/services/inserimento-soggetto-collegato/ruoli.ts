import type { Azienda } from '#core/domain/dossier.ts'
import { persona, type Relazione } from '#core/domain/soggetti.ts'

type Natura = NonNullable<Azienda['naturaGiuridica']>
type Table = Readonly<Partial<Record<Natura, readonly Relazione[]>>>

/** Roles that a company of that kind can never have. Our rule: only what admits no exception. */
const IMPOSSIBILI: Table = {
  'impresa-individuale': ['socio'],
  condominio: ['socio', 'liquidatore', 'institore'],
}

/** Roles it has only in special cases: an administrator named by a judge, the liquidator of a debtor’s estate. Our rule. */
const INSOLITI: Table = {
  'impresa-individuale': ['amministratore', 'liquidatore', 'rappresentante-legale'],
  condominio: ['curatore', 'commissario', 'procuratore'],
  fondazione: ['socio'],
  'ente-pubblico': ['socio', 'curatore', 'institore'],
  'studio-professionale': ['institore'],
}

/** Kinds of company that are never a person, whatever codice fiscale the archive holds. */
const MAI_UNA_PERSONA: readonly (Natura | undefined)[] = [
  'societa',
  'associazione',
  'fondazione',
  'condominio',
  'ente-pubblico',
]

/** What kind of company it is, when known or when its codice fiscale tells. */
export function naturaDi(azienda: Azienda): Natura | undefined {
  return azienda.naturaGiuridica ?? (persona(azienda) ? 'impresa-individuale' : undefined)
}

/** Whether a company can have a titolare: it must be a person. */
export function puoAvereTitolare(azienda: Azienda): boolean {
  const natura = naturaDi(azienda)
  return natura === 'impresa-individuale' || (persona(azienda) && !MAI_UNA_PERSONA.includes(natura))
}

export function impossibile(relazione: Relazione, natura: Natura | undefined): boolean {
  return natura !== undefined && (IMPOSSIBILI[natura] ?? []).includes(relazione)
}

export function insolita(relazione: Relazione, natura: Natura | undefined): boolean {
  return natura !== undefined && (INSOLITI[natura] ?? []).includes(relazione)
}
