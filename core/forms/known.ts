import { vigente, type Delega, type Dossier, type NotaDiRettifica } from '#core/domain/dossier.ts'
import type { Loose } from './loose.ts'
import { variazioneDopoCalcolo } from '#core/domain/variazione.ts'

export type Value = string | boolean | number

/** One thing to choose; `detail` is the second line a person tells two options apart by. */
export type Option = { readonly value: string; readonly label: string; readonly detail?: string }

type Known = (dossier: Dossier, answers: Loose) => Value | undefined
type Pick = (dossier: Dossier, answers: Loose) => readonly Option[]

const facts = {
  oggi: ({ oggi }) => oggi,
  'azienda.codice-fiscale': ({ azienda }) => azienda.codiceFiscale,
  'azienda.pec': ({ azienda }) => azienda.pec,
  'azienda.natura-giuridica': ({ azienda }) => azienda.naturaGiuridica,
  'azienda.iscritta-registro-imprese': ({ azienda }) => azienda.registroImprese?.iscritta,
  'azienda.procedura-concorsuale': ({ azienda }) => azienda.registroImprese?.proceduraConcorsuale,
  'richiedente.ruolo': ({ richiedente }) => richiedente.ruolo,
  /** What changed in the archive after the Data Calcolo of the chosen note. */
  'nota.variazione-dopo-calcolo': (dossier, answers) => variazione(dossier, answers)?.tipo,
  'nota.variazione-dopo-calcolo.giorno': (dossier, answers) => variazione(dossier, answers)?.il,
} as const satisfies Record<string, Known>

export type KnownName = keyof typeof facts

/** What the dossier may answer in the user's place. `undefined` means unknown: the form asks. */
export const known: Readonly<Record<KnownName, Known>> = facts

const offers = {
  'deleghe-attive-intermediario': ({ deleghe, oggi }) =>
    deleghe.filter((d) => d.tipo === 'intermediario' && vigente(d, oggi)).map(delegaOption),
  'note-da-ricalcolare': ({ note }) => note.filter((n) => n.stato === 'aperta').map(notaOption),
  posizioni: ({ posizioni }) => posizioni.map((p) => ({ value: p.matricola, label: p.matricola, detail: p.stato })),
} as const satisfies Record<string, Pick>

export type PickName = keyof typeof offers

/** What the dossier offers to choose from. One single option is no choice: the form takes it and does not ask. */
export const picks: Readonly<Record<PickName, Pick>> = offers

function variazione(dossier: Dossier, { nota }: Loose) {
  const chosen = dossier.note.find((n) => n.id === nota)
  return chosen && variazioneDopoCalcolo(dossier, chosen)
}

function delegaOption({ id, matricola, delegato, delegatoNome, dal }: Delega): Option {
  return { value: id, label: `Matricola ${matricola}`, detail: `${delegatoNome ?? delegato} · dal ${italian(dal)}` }
}

function notaOption({ id, matricola, periodo, saldo, dataCalcolo }: NotaDiRettifica): Option {
  const [year, monthOf] = periodo.split('-')
  const euro = (saldo / 100).toLocaleString('it-IT', { style: 'currency', currency: 'EUR' })
  return {
    value: id,
    label: `Periodo ${monthOf ?? ''}/${year ?? ''} · ${euro}`,
    detail: `Matricola ${matricola} · calcolata il ${italian(dataCalcolo)}`,
  }
}

const italian = (iso: string) => iso.split('-').reverse().join('/')
