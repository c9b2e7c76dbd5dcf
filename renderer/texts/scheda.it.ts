import type { TipoRecapito } from '#core/domain/recapito.ts'
import type { ImportKind } from '#core/domain/importing.ts'
import type { Source } from '#electron/desk/provenance.ts'
import { count, fullMoment } from './format.ts'

/** The parts of the scheda of a company. */
export const sezioni = {
  /** Where the data of each part come from, for whoever finds it empty. */
  teach: {
    posizioni: 'Le posizioni contributive arrivano con gli UniEmens e con l’elenco delle deleghe.',
    deleghe: 'Le deleghe arrivano con l’elenco delle deleghe, in CSV o Excel.',
    recapiti:
      'Qui compaiono PEC, email e telefoni dell’azienda, dei delegati e dei soggetti collegati: li scrive una Smart-Task accolta.',
    note: 'Le note di rettifica arrivano con il loro elenco in CSV; da ciascuna si può chiedere il ricalcolo.',
    versamenti:
      'I versamenti arrivano con gli F24 telematici: dicono se una nota è da ricalcolare e se un periodo è sbagliato.',
    forza: 'La forza aziendale si legge dagli UniEmens: il file di un mese basta per tutte le aziende che contiene.',
    richieste: 'Le Smart-Task di questa azienda compaiono qui, ciascuna con il suo esito.',
  },
  import: 'Importa i file',
  create: 'Crea Smart-Task',
  label: 'Parti della scheda',
  names: {
    azienda: 'Azienda',
    posizioni: 'Posizioni',
    deleghe: 'Deleghe',
    recapiti: 'Recapiti',
    soggetti: 'Soggetti collegati',
    note: 'Note di rettifica',
    versamenti: 'Versamenti',
    forza: 'Forza aziendale',
    richieste: 'Richieste',
  },
  identity: 'Chi è',
  regularity: 'Regolarità contributiva',
  regularityKinds: { regolare: 'Regolare', irregolare: 'Irregolare', 'in-verifica': 'In verifica' },
  noRegularity: 'Nessun DURC in archivio.',
  dpa: 'Mesi dichiarati per agevolazioni (DPA)',
  noDpa: 'Nessuna dichiarazione preventiva.',
  history: 'Storia',
  from: 'Dal',
  to: 'Fino al',
  outcome: 'Esito',
  month: 'Mese',
  declared: 'Dichiarato il',
  whole: 'Tutte',
  noCodes: 'Nessun codice autorizzazione.',
  code: (codice: string, from: string, to?: string) =>
    to === undefined ? `${codice} dal ${from}` : `${codice} dal ${from} al ${to}`,
  revivable: (day: string) => `Riattivabile fino al ${day}`,
} as const

export const persone = {
  relation: (relazione: string) => relazione.replaceAll('-', ' '),
  name: 'Nome',
  code: 'Codice fiscale',
  role: 'Relazione',
  position: 'Matricola',
  none: 'Nessun soggetto collegato',
  noneHint: 'Titolare, legale rappresentante, soci e altri si collegano all’azienda con uno Smart-Task.',
  insert: 'Inserisci un soggetto collegato',
  delegate: 'Delegato',
  kind: 'Tipo',
  kinds: { intermediario: 'Intermediario', dipendente: 'Dipendente' },
  state: 'Stato',
  states: { active: 'Attiva', future: 'Non iniziata', over: 'Cessata' },
  noDeleghe: 'Nessuna delega registrata.',
  sub: 'Sub-delega',
  of: 'Di chi è',
  itself: 'L’azienda',
  value: 'Recapito',
  dead: 'Anomalo',
  noContacts: 'Nessun recapito registrato.',
  contacts: {
    pec: 'PEC',
    email: 'E-mail',
    telefono: 'Telefono',
    cellulare: 'Cellulare',
    fax: 'Fax',
  } satisfies Readonly<Record<TipoRecapito, string>>,
} as const

/** Beginning a Smart-Task from what is being looked at. */
export const inizia = {
  short: 'Crea',
  from: (what: string) => `Crea Smart-Task da ${what}`,
  more: (n: number, left: number) => `Mostra altre ${count(Math.min(n, left))} (ne restano ${count(left)})`,
} as const

export const forza = {
  chart: 'Forza aziendale per mese',
  note: (months: number) => `Ultimi ${count(months)} mesi in archivio`,
  all: 'Tutte le posizioni',
} as const

const files: Readonly<Record<ImportKind, { readonly short: string; readonly from: string }>> = {
  uniemens: { short: 'UniEmens', from: 'da UniEmens' },
  f24: { short: 'F24', from: 'da F24' },
  note: { short: 'Elenco note', from: 'da elenco note di rettifica' },
  deleghe: { short: 'Elenco deleghe', from: 'da elenco deleghe' },
}

const fromCore = (where?: string) => (where === undefined ? 'Dal core' : `Dal core ${where}`)

/** Where a datum comes from, in a word and in full. */
export const fonti = {
  column: 'Fonte',
  short: (source: Source): string => {
    if (source.kind === 'import') return files[source.genere].short
    return source.kind === 'core' ? 'Core' : (source.protocollo ?? 'Richiesta accolta')
  },
  long: (source: Source, at: string): string => {
    if (source.kind === 'core') return `${fromCore(source.where)}, aggiornato il ${fullMoment(at)}`
    if (source.kind === 'request')
      return `Da richiesta accolta${source.protocollo === undefined ? '' : ` ${source.protocollo}`} il ${fullMoment(at)}`
    const read = `${files[source.genere].from} «${source.file}» importato il ${fullMoment(source.at)}`
    const kept = at > source.at ? `, confermato il ${fullMoment(at)}` : ''
    return `${read.charAt(0).toUpperCase()}${read.slice(1)}${kept}`
  },
} as const
