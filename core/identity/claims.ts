import { RUOLI_UTENTE, type Identity, type RuoloUtente } from '#core/access/identity.ts'
import { codiceFiscale } from '#core/domain/identifiers/codice-fiscale.ts'
import { codiceSede } from '#core/domain/identifiers/sede.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'

/** What a provider calls what we need to know. */
export type ClaimNames = {
  readonly codiceFiscale: string
  readonly ruoli: string
  readonly sede: string
  readonly nome: string
}

export const CLAIMS: ClaimNames = { codiceFiscale: 'codice_fiscale', ruoli: 'ruoli', sede: 'sede', nome: 'name' }

export type ClaimFailure = Failure<'identita-senza-codice-fiscale' | 'identita-senza-ruolo' | 'identita-senza-sede'>

/** SPID and CIE write a codice fiscale after the country that gave it. */
const COUNTRY = /^TINIT-/

/**
 * An identity as a verified token tells it:
 *
 * | claim            | is                                                                                      |
 * | ---------------- | --------------------------------------------------------------------------------------- |
 * | `codice_fiscale` | the subject; 16 characters or 11 digits, also after `TINIT-`; required                    |
 * | `ruoli`          | a list, or words in one text; those we do not know are left out, one that we know is required |
 * | `sede`           | four digits; required of an operatore, read of nobody else                                |
 * | `name`           | what he is called; optional                                                              |
 */
export function identityFrom(
  claims: Readonly<Record<string, unknown>>,
  names: ClaimNames = CLAIMS,
): Result<Identity, ClaimFailure> {
  const soggetto = codiceFiscale(textOf(claims[names.codiceFiscale]).replace(COUNTRY, ''))
  if (!soggetto.ok) return missing('identita-senza-codice-fiscale', names.codiceFiscale)
  const ruoli = rolesIn(claims[names.ruoli])
  if (ruoli.length === 0) return missing('identita-senza-ruolo', names.ruoli)
  const nome = textOf(claims[names.nome])
  const who = { soggetto: soggetto.value, ruoli, ...(nome !== '' && { nome }) }
  if (!ruoli.includes('operatore')) return ok(who)
  const sede = codiceSede(textOf(claims[names.sede]))
  return sede.ok ? ok({ ...who, sede: sede.value }) : missing('identita-senza-sede', names.sede)
}

function rolesIn(claim: unknown): readonly RuoloUtente[] {
  const told: readonly unknown[] = Array.isArray(claim) ? claim : textOf(claim).split(/\s+/)
  return RUOLI_UTENTE.filter((ruolo) => told.includes(ruolo))
}

function textOf(claim: unknown): string {
  return typeof claim === 'string' ? claim : ''
}

function missing(code: ClaimFailure['code'], claim: string): Result<never, ClaimFailure> {
  return no({ code, retry: 'never', details: { claim } })
}
