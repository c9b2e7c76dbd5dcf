import * as v from 'valibot'
import { no, ok, type Result } from '#core/kernel/result.ts'
import {
  attivita,
  azienda,
  contatto,
  day,
  delega,
  denuncia,
  mesePreventivo,
  notaDiRettifica,
  posizione,
  regolarita,
  richiestaPendente,
  riscontro,
  soggettoCollegato,
  versamento,
} from './facts.ts'

type Deep<T> = T extends readonly (infer I)[]
  ? readonly Deep<I>[]
  : T extends object
    ? { readonly [K in keyof T]: Deep<T[K]> }
    : T

export const RUOLI = ['rappresentante-legale', 'intermediario', 'dipendente-delegato', 'sub-delegato'] as const
export type Ruolo = (typeof RUOLI)[number]

/** Who asks: for a sub-delegato `delegante` is the intermediario whose delega he shares. */
export const richiedente = v.object({
  codiceFiscale: v.string(),
  ruolo: v.picklist(RUOLI),
  delegante: v.exactOptional(v.string()),
})

/** A dossier as JSON holds it; lists left out are empty. */
export const dossierSchema = v.object({
  oggi: day,
  richiedente,
  azienda,
  posizioni: v.optional(v.array(posizione), []),
  deleghe: v.optional(v.array(delega), []),
  contatti: v.optional(v.array(contatto), []),
  soggettiCollegati: v.optional(v.array(soggettoCollegato), []),
  note: v.optional(v.array(notaDiRettifica), []),
  versamenti: v.optional(v.array(versamento), []),
  denunce: v.optional(v.array(denuncia), []),
  regolarita: v.optional(v.array(regolarita), []),
  dpa: v.optional(v.array(mesePreventivo), []),
  pendenti: v.optional(v.array(richiestaPendente), []),
  attivita: v.optional(v.array(attivita), []),
  riscontri: v.optional(v.array(riscontro), []),
})

/** All that is known of one company on one day, seen by one requester: forms are composed from it and checks judge it. */
export type Dossier = Deep<v.InferOutput<typeof dossierSchema>>
export type Richiedente = Dossier['richiedente']
export type Azienda = Dossier['azienda']
export type Posizione = Dossier['posizioni'][number]
export type StatoPosizione = Posizione['stato']
export type Delega = Dossier['deleghe'][number]
export type Contatto = Dossier['contatti'][number]
export type NotaDiRettifica = Dossier['note'][number]
export type Versamento = Dossier['versamenti'][number]
export type Denuncia = Dossier['denunce'][number]
export type Regolarita = Dossier['regolarita'][number]
export type SoggettoCollegato = Dossier['soggettiCollegati'][number]
export type Riscontro = Dossier['riscontri'][number]

/** Reads a dossier that comes from outside (a golden case, a stored decision); lists left out are empty. */
export function dossier(raw: unknown): Result<Dossier, string> {
  const read = v.safeParse(dossierSchema, raw)
  return read.success ? ok(read.output as Dossier) : no(read.issues.map(where).join('; '))
}

function where(issue: v.BaseIssue<unknown>): string {
  return `${v.getDotPath(issue) ?? 'dossier'}: ${issue.message}`
}

/** A delega holds from `dal` up to the day before `al`. */
export function vigente({ dal, al }: { readonly dal: string; readonly al?: string }, oggi: string): boolean {
  return dal <= oggi && (al === undefined || al > oggi)
}
