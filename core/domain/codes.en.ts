/**
 * What codes of the archive, and the few words that stand in their place, are called in English. Italian needs no such
 * table: its codes are the words themselves, with hyphens.
 */
const CODES: Readonly<Record<string, string>> = {
  // positions
  attiva: 'active',
  sospesa: 'suspended',
  riattivata: 'reactivated',
  'cessata-provvisoria': 'provisionally closed',
  'cessata-definitiva': 'closed',
  'appena-cessata': 'just closed',
  // relations with a company, and roles
  titolare: 'owner',
  'rappresentante-legale': 'legal representative',
  socio: 'partner',
  amministratore: 'director',
  liquidatore: 'liquidator',
  curatore: 'insolvency receiver',
  commissario: 'commissioner',
  procuratore: 'holder of a power of attorney',
  institore: 'general agent',
  referente: 'contact person',
  intermediario: 'intermediary',
  'dipendente-delegato': 'authorised employee',
  'sub-delegato': 'sub-delegate',
  // legal forms, and the companies register
  societa: 'company',
  'impresa-individuale': 'sole trader',
  associazione: 'association',
  fondazione: 'foundation',
  condominio: 'condominium',
  'studio-professionale': 'professional practice',
  'ente-pubblico': 'public body',
  'codice fiscale di 11 cifre': '11-digit tax code',
  'non conosciuta': 'not known',
  iscritta: 'registered',
  'non iscritta': 'not registered',
  'in procedura concorsuale': 'in insolvency proceedings',
  // mandates
  'in-vigore': 'in force',
  cessata: 'ended',
  assente: 'missing',
  'non-iniziata': 'not begun',
  // payments and notes
  compensato: 'offset',
  rimborsato: 'refunded',
  'in-dilazione': 'in an instalment plan',
  'in dilazione': 'instalment plan',
  'avviso-di-addebito': 'in a debt notice',
  'avviso di addebito': 'debt notice',
  aperta: 'open',
  'in-ricalcolo': 'being recalculated',
  pagata: 'paid',
  'recupero-crediti': 'in debt recovery',
  annullata: 'cancelled',
  altro: 'other',
  // communications
  bozza: 'draft',
  'in-carico': 'taken in charge',
  chiusa: 'closed',
  // contribution compliance
  regolare: 'compliant',
  irregolare: 'not compliant',
  'in-verifica': 'being verified',
  sconosciuta: 'not known',
  // reasons for the code 1R, contracts, sources and persons
  'superamento-soglia': 'threshold exceeded',
  'inizio-attivita': 'start of activity',
  'operazione-societaria': 'corporate transaction',
  'singoli-lavoratori': 'single workers',
  'tempo-determinato': 'fixed-term',
  somministrazione: 'agency work',
  'tempo-indeterminato': 'open-ended',
  archivio: 'archive',
  dichiarata: 'declared',
  femminile: 'female',
  maschile: 'male',
  nessuna: 'none',
}

/** Contacts, by their kind. */
export const CONTACTS: Readonly<Record<string, string>> = {
  pec: 'PEC',
  email: 'email',
  telefono: 'telephone',
  cellulare: 'mobile',
  fax: 'fax',
}

/** A code in English, or several parted by commas; one that is not known loses its hyphens, as in Italian. */
export function codeInEnglish(codes: string): string {
  return codes
    .split(', ')
    .map((code) => CODES[code] ?? code.replaceAll('-', ' '))
    .join(', ')
}

/** `1.234,5` as `1,234.5`. */
export const numberInEnglish = (italian: string): string =>
  italian.replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '.'))

/** `-1.234,56` as `-€1,234.56`. */
export const eurosInEnglish = (italian: string): string => numberInEnglish(italian).replace(/^(-?)/, '$1€')
