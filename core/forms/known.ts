import { vigente, type Delega, type Dossier, type NotaDiRettifica, type Posizione } from '#core/domain/dossier.ts'
import { formatImporto } from '#core/domain/identifiers/importo.ts'
import { titoloDelRichiedente } from '#core/domain/titolo.ts'
import { giornoVariazione, variazioneDopoCalcolo, VARIAZIONI } from '#core/domain/variazione.ts'
import type { Loose } from './loose.ts'

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
  'nota.variazione-dopo-calcolo': (dossier, answers) => {
    const nota = chosen(dossier, answers)
    return nota && variazioneDopoCalcolo(dossier, nota)?.tipo
  },
  /** When the archive last saw the kind of change that `variazione` answers. */
  'nota.giorno-variazione': (dossier, answers) => {
    const nota = chosen(dossier, answers)
    const tipo = VARIAZIONI.find((one) => one === answers['variazione'])
    return nota && tipo && giornoVariazione(dossier, nota, tipo)
  },
} as const satisfies Record<string, Known>

export type KnownName = keyof typeof facts

/** What the dossier may answer in the user's place. `undefined` means unknown: the form asks. */
export const known: Readonly<Record<KnownName, Known>> = facts

const offers = {
  /** To an intermediario only his own, if he has any. */
  'deleghe-attive-intermediario': (dossier) => {
    const { deleghe, oggi, richiedente } = dossier
    const active = deleghe.filter((d) => d.tipo === 'intermediario' && vigente(d, oggi))
    return first(active, (d) => d.delegato === richiedente.codiceFiscale).map(delegaOption)
  },
  /** Those of the positions the requester has a title on, if there is any. */
  'note-da-ricalcolare': (dossier) => {
    const open = dossier.note.filter(({ stato }) => stato === 'aperta' || stato === 'altro')
    const own = new Set(dossier.posizioni.map((p) => p.matricola).filter((of) => titoloDelRichiedente(dossier, of)))
    return first(open, ({ matricola }) => own.has(matricola)).map(notaOption)
  },
  posizioni: ({ posizioni }) => posizioni.map(posizioneOption),
} as const satisfies Record<string, Pick>

export type PickName = keyof typeof offers

/** What the dossier offers to choose from. One single option is no choice: the form takes it and does not ask. */
export const picks: Readonly<Record<PickName, Pick>> = offers

/** The ones that suit best; all of them when none does, so that the istruttoria can say why not. */
function first<T>(all: readonly T[], suits: (one: T) => boolean): readonly T[] {
  const best = all.filter(suits)
  return best.length > 0 ? best : all
}

function chosen({ note }: Dossier, { nota }: Loose): NotaDiRettifica | undefined {
  return note.find((n) => n.id === nota)
}

function delegaOption({ id, matricola, delegato, delegatoNome, dal }: Delega): Option {
  return { value: id, label: `Matricola ${matricola}`, detail: `${delegatoNome ?? delegato} · dal ${italian(dal)}` }
}

function notaOption({ id, matricola, periodo, saldo, dataCalcolo }: NotaDiRettifica): Option {
  return {
    value: id,
    label: `Periodo ${italian(periodo)} · ${formatImporto(saldo)} €`,
    detail: `Matricola ${matricola} · calcolata il ${italian(dataCalcolo)}`,
  }
}

function posizioneOption({ matricola, stato }: Posizione): Option {
  return { value: matricola, label: `Matricola ${matricola}`, detail: stato.replaceAll('-', ' ') }
}

/** `GG/MM/AAAA` of a day, `MM/AAAA` of a month. */
const italian = (iso: string) => (iso.length === 7 ? '' : `${iso.slice(8)}/`) + `${iso.slice(5, 7)}/${iso.slice(0, 4)}`
