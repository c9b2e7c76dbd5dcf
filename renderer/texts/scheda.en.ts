import { codeInEnglish } from '#core/domain/codes.en.ts'
import type { Twin } from '#core/domain/language.ts'
import { count, fullMoment } from './format.ts'
import type * as italian from './scheda.it.ts'

export const sezioni: Twin<typeof italian.sezioni> = {
  teach: {
    posizioni: 'Contribution positions come with the UniEmens files and with the list of mandates.',
    deleghe: 'Mandates come with the list of mandates, in CSV or Excel.',
    recapiti:
      'Here are the PEC, email addresses and telephones of the company, its delegates and related persons: a granted Smart-Task writes them.',
    note: 'Adjustment notes come with their list in CSV; for each of them one can ask for a recalculation.',
    versamenti:
      'Payments come with the telematic F24 forms: they tell whether a note is to be recalculated and whether a period is wrong.',
    forza: 'The workforce is read from the UniEmens files: one month’s file is enough for all the companies in it.',
    richieste: 'The Smart-Tasks of this company appear here, each with its outcome.',
  },
  import: 'Import the files',
  create: 'New Smart-Task',
  label: 'Parts of the company card',
  names: {
    azienda: 'Company',
    posizioni: 'Positions',
    deleghe: 'Mandates',
    recapiti: 'Contacts',
    soggetti: 'Linked persons',
    note: 'Adjustment notes',
    versamenti: 'Payments',
    forza: 'Workforce',
    richieste: 'Requests',
  },
  identity: 'Identity',
  regularity: 'Contribution compliance',
  regularityKinds: { regolare: 'Compliant', irregolare: 'Not compliant', 'in-verifica': 'Being verified' },
  noRegularity: 'No DURC in the archive.',
  dpa: 'Months declared for reliefs (DPA)',
  noDpa: 'No prior declarations.',
  history: 'History',
  from: 'From',
  to: 'Until',
  outcome: 'Outcome',
  month: 'Month',
  declared: 'Declared on',
  whole: 'All',
  noCodes: 'No authorisation codes.',
  code: (codice, from, to) => (to === undefined ? `${codice} from ${from}` : `${codice} from ${from} to ${to}`),
  revivable: (day) => `Can be reactivated until ${day}`,
}

export const persone: Twin<typeof italian.persone> = {
  relation: codeInEnglish,
  name: 'Name',
  code: 'Tax code',
  role: 'Relation',
  position: 'Matricola',
  none: 'No linked persons',
  noneHint: 'Owner, legal representative, partners and others are linked to the company with a Smart-Task.',
  insert: 'Add a linked person',
  delegate: 'Delegate',
  kind: 'Kind',
  kinds: { intermediario: 'Intermediary', dipendente: 'Employee' },
  state: 'Status',
  states: { active: 'Active', future: 'Not begun', over: 'Ended' },
  noDeleghe: 'No mandates recorded.',
  sub: 'Sub-mandate',
  of: 'Whose it is',
  itself: 'The company',
  value: 'Contact',
  dead: 'Faulty',
  noContacts: 'No contacts recorded.',
  contacts: {
    pec: 'PEC',
    email: 'Email',
    telefono: 'Telephone',
    cellulare: 'Mobile',
    fax: 'Fax',
  },
}

export const inizia: Twin<typeof italian.inizia> = {
  short: 'Create',
  from: (what) => `Create a Smart-Task from ${what}`,
  more: (n, left) => `Show ${count(Math.min(n, left))} more (${count(left)} left)`,
}

export const forza: Twin<typeof italian.forza> = {
  chart: 'Workforce by month',
  note: (months) => `Last ${count(months)} months in the archive`,
  all: 'All positions',
}

const files = {
  uniemens: { short: 'UniEmens', from: 'from UniEmens' },
  f24: { short: 'F24', from: 'from F24' },
  note: { short: 'List of notes', from: 'from a list of adjustment notes' },
  deleghe: { short: 'List of mandates', from: 'from a list of mandates' },
} as const

const fromCore = (where?: string) => (where === undefined ? 'From the core' : `From the core ${where}`)

export const fonti: Twin<typeof italian.fonti> = {
  column: 'Source',
  short: (source) => {
    if (source.kind === 'import') return files[source.genere].short
    return source.kind === 'core' ? 'Core' : (source.protocollo ?? 'Accepted request')
  },
  long: (source, at) => {
    if (source.kind === 'core') return `${fromCore(source.where)}, updated on ${fullMoment(at)}`
    if (source.kind === 'request')
      return `From the accepted request${source.protocollo === undefined ? '' : ` ${source.protocollo}`} on ${fullMoment(at)}`
    const read = `${files[source.genere].from} “${source.file}” imported on ${fullMoment(source.at)}`
    const kept = at > source.at ? `, confirmed on ${fullMoment(at)}` : ''
    return `${read.charAt(0).toUpperCase()}${read.slice(1)}${kept}`
  },
}
