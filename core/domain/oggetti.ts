/**
 * What a communication can be about, in two levels: the ambito and its oggetti. Those of the real Cassetto are not
 * published as a whole: these are the ones its messages name, and what the trade asks most. There is no "non specificato":
 * a wrong oggetto is what makes a Sede pass a question on, and an answer late. A code never changes its meaning.
 */
export const OGGETTI = {
  'posizione-aziendale': [
    'dati-anagrafici',
    'inquadramento',
    'codici-autorizzazione',
    'sospensione-cessazione',
    'deleghe',
  ],
  uniemens: ['regolarizzazione-dm-vig', 'denunce-non-elaborate', 'variazioni', 'note-di-rettifica'],
  'regolarita-contributiva': ['invito-a-regolarizzare', 'durc', 'verifica-esposizione'],
  versamenti: ['ricerca-versamento', 'errore-f24', 'rimborso-compensazione', 'dilazione'],
  prestazioni: ['cassa-integrazione', 'malattia-maternita', 'permessi-legge-104', 'fondo-tesoreria'],
  agevolazioni: ['esoneri', 'recupero-benefici', 'verifica-requisiti'],
  'recupero-crediti': ['avviso-di-addebito', 'riduzione-sanzioni', 'ricorsi'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type Ambito = keyof typeof OGGETTI
/** `uniemens/note-di-rettifica`. */
export type Oggetto = { [A in Ambito]: `${A}/${(typeof OGGETTI)[A][number]}` }[Ambito]

export const AMBITI_OGGETTO = Object.keys(OGGETTI) as readonly Ambito[]

/** The oggetti of an ambito, as they are sent. */
export function oggettiOf(ambito: Ambito): readonly Oggetto[] {
  return OGGETTI[ambito].map((one) => `${ambito}/${one}` as Oggetto)
}

const all: ReadonlySet<string> = new Set(AMBITI_OGGETTO.flatMap(oggettiOf))

export function isOggetto(code: string): code is Oggetto {
  return all.has(code)
}
