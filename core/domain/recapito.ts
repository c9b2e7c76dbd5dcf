import type { Azienda, Contatto, Dossier, Richiedente } from './dossier.ts'
import { email } from './identifiers/pec.ts'
import { telefono } from './identifiers/telefono.ts'

export type TipoRecapito = Contatto['tipo']

/** Whether it is an address, which is one person's, and not a number, which several may share. */
export function isIndirizzo(tipo: TipoRecapito): boolean {
  return tipo === 'pec' || tipo === 'email'
}

/** An address or a number as it is compared and kept; a misspelt one only loses capitals and the blanks around it. */
export function recapitoNormale(tipo: TipoRecapito, valore: string): string {
  const read = isIndirizzo(tipo) ? email(valore) : telefono(valore)
  return read.ok ? read.value : valore.trim().toLowerCase()
}

/** The dead ones before the others: they are the ones to remove or to replace. */
export function primaGliAnomali(contatti: readonly Contatto[]): readonly Contatto[] {
  return [...contatti.filter((c) => c.anomalo === true), ...contatti.filter((c) => c.anomalo !== true)]
}

/** How somebody is reached, dead addresses and numbers first; those kept for one position alone are left out. */
export function recapitiDi({ contatti }: Dossier, titolare: string): readonly Contatto[] {
  return primaGliAnomali(contatti.filter((c) => c.titolare === titolare && c.matricola === undefined))
}

/** The address or number of that kind that a new one takes the place of. */
export function recapitoAttuale(dossier: Dossier, titolare: string, tipo: TipoRecapito): Contatto | undefined {
  return recapitiDi(dossier, titolare).find((c) => c.tipo === tipo)
}

/** Whether the contact is the PEC that the archive knows as the company's own. */
export function isPecAziendale({ titolare, tipo, valore }: Contatto, { codiceFiscale, pec }: Azienda): boolean {
  if (tipo !== 'pec' || titolare !== codiceFiscale || pec === undefined) return false
  return recapitoNormale(tipo, valore) === recapitoNormale(tipo, pec)
}

/** The intermediario who asks, or the one in whose name his sub-delegato does; nobody in the other roles. */
export function intermediarioCheChiede({ codiceFiscale, ruolo, delegante }: Richiedente): string | undefined {
  if (ruolo === 'sub-delegato') return delegante
  return ruolo === 'intermediario' ? codiceFiscale : undefined
}
