import type { Contatto, Dossier } from '#core/domain/dossier.ts'
import { email, pec } from '#core/domain/identifiers/pec.ts'
import { telefono } from '#core/domain/identifiers/telefono.ts'
import { recapitoDi } from '#core/domain/soggetti.ts'
import type { Loose } from '#core/forms/loose.ts'
import type { Result } from '#core/kernel/result.ts'

/** The kinds of contact that may be changed, in the order of the mask. */
const TIPI = ['telefono', 'cellulare', 'email', 'pec'] as const
export type Tipo = (typeof TIPI)[number]

/** A contact of the person that becomes another; without `da` there was none. */
export type Nuovo = { readonly tipo: Tipo; readonly da?: string; readonly a: string }

type Reader = { readonly field: string; readonly read: (raw: string) => Result<string, string> }

const READERS: Readonly<Record<Tipo, Reader>> = {
  telefono: { field: 'nuovoTelefono', read: telefono },
  cellulare: { field: 'nuovoCellulare', read: telefono },
  email: { field: 'nuovaEmail', read: email },
  pec: { field: 'nuovaPec', read: pec },
}

/** The contact of that kind that was typed, as it is compared and kept; `undefined` while there is none. */
export function recapitoNuovo(tipo: Tipo, answers: Loose): string | undefined {
  const { field, read } = READERS[tipo]
  const typed = answers[field]
  const value = read(typeof typed === 'string' ? typed : '')
  return value.ok ? value.value : undefined
}

/** Whether both are the same number or address, however written. */
export function uguali(tipo: Contatto['tipo'], one: string, other: string): boolean {
  return normal(tipo, one) === normal(tipo, other)
}

/** What is typed and is not the person’s already; a contact marked as dead is, for the purpose, not his. */
export function nuovi(answers: Loose, dossier: Dossier, codiceFiscale: string): readonly Nuovo[] {
  return TIPI.flatMap((tipo) => {
    const a = recapitoNuovo(tipo, answers)
    if (a === undefined) return []
    const his = dossier.contatti.filter((c) => c.titolare === codiceFiscale && c.tipo === tipo)
    if (his.some((c) => c.anomalo !== true && uguali(tipo, c.valore, a))) return []
    const da = recapitoDi(dossier, codiceFiscale, tipo)?.valore
    return [{ tipo, ...(da !== undefined && { da }), a }]
  })
}

function normal(tipo: Contatto['tipo'], value: string): string {
  const read = tipo === 'email' || tipo === 'pec' ? email(value) : telefono(value)
  return read.ok ? read.value : value.trim().toLowerCase()
}
