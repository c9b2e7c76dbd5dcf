import type { Ambito, Oggetto } from './oggetti.ts'

export const ambiti: Readonly<Record<Ambito, string>> = {
  'posizione-aziendale': 'Posizione aziendale',
  uniemens: 'UniEmens',
  'regolarita-contributiva': 'Regolarità contributiva',
  versamenti: 'Versamenti e F24',
  prestazioni: 'Prestazioni conguagliate',
  agevolazioni: 'Agevolazioni contributive',
  'recupero-crediti': 'Recupero crediti',
}

export const oggetti: Readonly<Record<Oggetto, string>> = {
  'posizione-aziendale/dati-anagrafici': 'Dati anagrafici e sede dell’azienda',
  'posizione-aziendale/inquadramento': 'Inquadramento e codice statistico contributivo',
  'posizione-aziendale/codici-autorizzazione': 'Codici autorizzazione: attribuzione o periodi',
  'posizione-aziendale/sospensione-cessazione': 'Sospensione, riattivazione o cessazione',
  'posizione-aziendale/deleghe': 'Deleghe e abilitazioni',
  'uniemens/regolarizzazione-dm-vig': 'UniEmens – Regolarizzazione (DM-VIG) – Invio documentazione',
  'uniemens/denunce-non-elaborate': 'Denunce non elaborate o scartate',
  'uniemens/variazioni': 'Variazioni e annullamenti di denunce',
  'uniemens/note-di-rettifica': 'Note di rettifica: chiarimenti e contestazioni',
  'regolarita-contributiva/invito-a-regolarizzare': 'Invito a regolarizzare: documentazione',
  'regolarita-contributiva/durc': 'DURC: esito e irregolarità segnalate',
  'regolarita-contributiva/verifica-esposizione': 'Verifica della situazione debitoria',
  'versamenti/ricerca-versamento': 'Versamento non abbinato alla denuncia',
  'versamenti/errore-f24': 'Errori di compilazione dell’F24',
  'versamenti/rimborso-compensazione': 'Rimborsi e compensazioni',
  'versamenti/dilazione': 'Dilazioni amministrative e piani di rate',
  'prestazioni/cassa-integrazione': 'Cassa integrazione e assegno di integrazione salariale',
  'prestazioni/malattia-maternita': 'Malattia, maternità e congedi parentali',
  'prestazioni/permessi-legge-104': 'Permessi e congedi ex legge 104/1992',
  'prestazioni/fondo-tesoreria': 'Fondo di Tesoreria e TFR',
  'agevolazioni/esoneri': 'Esoneri e sgravi: spettanza e fruizione',
  'agevolazioni/recupero-benefici': 'Recupero di benefici già fruiti',
  'agevolazioni/verifica-requisiti': 'Verifica dei requisiti e controlli a posteriori',
  'recupero-crediti/avviso-di-addebito': 'Avvisi di addebito',
  'recupero-crediti/riduzione-sanzioni': 'Riduzione delle sanzioni civili',
  'recupero-crediti/ricorsi': 'Ricorsi amministrativi',
}

/** What a communication is about, also where a newer core knows an oggetto that we do not. */
export function oggettoText(code: string): string {
  return (oggetti as Readonly<Record<string, string>>)[code] ?? code
}

export function ambitoText(code: string): string {
  const [ambito = ''] = code.split('/')
  return (ambiti as Readonly<Record<string, string>>)[ambito] ?? ambito
}
