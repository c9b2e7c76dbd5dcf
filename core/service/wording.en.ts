import { CONTACTS, codeInEnglish, eurosInEnglish, numberInEnglish } from '#core/domain/codes.en.ts'
import { formatImporto, MINUS } from '#core/domain/identifiers/importo.ts'
import { formatNumero } from '#core/domain/identifiers/numero.ts'
import type { TipoVariazione } from '#core/domain/variazione.ts'
import type { Wording } from './define.ts'

const variazioni: Readonly<Record<string, string>> = {
  'variazione-uniemens': 'UniEmens variation of the period',
  'versamento-trovato': 'payment for the period',
  'autorizzazione-attribuita': 'authorisation code assigned',
  'regolarita-accertata': 'contribution compliance ascertained',
  'cig-autorizzata': 'wage guarantee (CIG) authorised',
  'dm-quadrato': 'balanced DM',
} satisfies Record<TipoVariazione, string>

/** The services, as a line of an istruttoria names requests that wait: by their id without hyphens. */
const services: Readonly<Record<string, string>> = {
  'cancellazione contatti ndr': 'removal of faulty contacts',
  'cessazione provvisoria posizione': 'provisional closure of a position',
  'cessazione soggetto collegato': 'end of a linked person’s relation',
  dpa: 'prior declaration (DPA)',
  'fondo tesoreria 1r': 'Treasury Fund (1R)',
  'inserimento soggetto collegato': 'addition of a linked person',
  'rettifica periodo pagamento': 'correction of a payment’s period',
  'revoca delega dipendente': 'revocation of an employee’s mandate',
  'revoca delega intermediario': 'revocation of an intermediary’s mandate',
  'riattivazione posizione': 'reactivation of a position',
  'ricalcolo nota rettifica': 'recalculation of an adjustment note',
  'sospensione posizione': 'suspension of a position',
  'sostituzione maternita 9r': 'maternity replacement (9R)',
  'variazione contatti dipendente': 'change of an employee’s contacts',
  'variazione contatti intermediario': 'change of an intermediary’s contacts',
  'variazione contatti soggetto collegato': 'change of a linked person’s contacts',
  'variazione pec aziendale': 'change of the company’s PEC',
}

type Phrase = readonly [italian: RegExp, english: string | ((whole: string, part: string) => string)]

/** What a check found may be told in a few words of Italian, which a decision keeps: these are all of them. */
const PHRASES: readonly Phrase[] = [
  [/\bda (\d\d\/\d{4}) a (\d\d\/\d{4})/g, 'from $1 to $2'],
  [/\bdal (\d\d\/\d\d\/\d{4})/g, 'from $1'],
  [/ al (\d\d\/\d\d\/\d{4})/g, ' to $1'],
  [/ escluso\b/g, ' (excluded)'],
  [/\btuttora in corso\b/g, 'still running'],
  [/\bcessata il (?=\d)/g, 'ended on '],
  [/ e (?:ancora|altre) (\d+)/g, ' and $1 more'],
  [/\bnota (\d\d\/\d{4}) della matricola (\d+)/g, 'note $1 of matricola $2'],
  [/(-?[\d.]+,\d\d) €/g, (_, amount) => eurosInEnglish(amount)],
  [/^la matricola (\d+)$/, 'matricola $1'],
  [/^tutta l’azienda$/, 'the whole company'],
  [/^una nota di rettifica aperta$/, 'an open adjustment note'],
  [/^una denuncia senza versamenti$/, 'a return without payments'],
  [/^un importo a debito e uno a credito$/, 'a debit and a credit amount'],
  [/^un importo a debito$/, 'a debit amount'],
  [/^un importo a credito$/, 'a credit amount'],
  [/^nessun importo$/, 'no amount'],
  [/^a debito oppure a credito$/, 'debit or credit'],
  [/^a debito$/, 'debit'],
  [/^a credito$/, 'credit'],
]

const phrased = (said: string): string =>
  PHRASES.reduce((text, [italian, english]) => text.replace(italian, english as string), said)

const reversed = (value: string | number) => String(value).split('-').reverse().join('/')

const each = (list: string | number, english: (item: string) => string) =>
  String(list).split(', ').map(english).join(', ')

/** What services do not say by themselves, in English. Its last formats are for what checks say in Italian words. */
export const wording: Wording = {
  formats: {
    giorno: reversed,
    periodo: reversed,
    importo: (value) => eurosInEnglish(formatImporto(Number(value))).replace('-', MINUS),
    recapito: (value) => CONTACTS[value] ?? String(value),
    numero: (value) => numberInEnglish(formatNumero(Number(value))),
    stato: (value) => codeInEnglish(String(value)),
    elenco: (value) => (value === '' ? 'none, as far as the archive shows' : phrased(String(value))),
    variazione: (value) => variazioni[value] ?? String(value),
    /** Spans of time, lists cut short and amounts. */
    detto: (value) => phrased(String(value)),
    richieste: (value) => each(value, (service) => services[service] ?? service),
    /** «telefono +39021234567, pec …». */
    contatti: (value) => each(value, (one) => one.replace(/^\w+(?= )/, (kind) => CONTACTS[kind] ?? kind)),
    /** A number that is written already, or that there is none. */
    scritto: (value) =>
      /^[\d.,]+$/.test(String(value)) ? numberInEnglish(String(value)) : codeInEnglish(String(value)),
  },
  datiCompleti: {
    asks: 'The data needed are all there and written correctly',
    fails: 'Missing or not valid: {campi}.',
    mend: 'Complete the fields named and submit the request again.',
    source: 'Scrittoio’s own rule',
  },
  named: (label) => `“${label}”`,
}
