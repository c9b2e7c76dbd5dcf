import type { Esito } from '#core/service/decide.ts'
import type { CheckResult } from '#core/service/decide.ts'
import type { Ruolo } from '#core/domain/dossier.ts'
import type { Verdict } from '#electron/desk/receipts.ts'

const ruoli: Readonly<Record<Ruolo, string>> = {
  'rappresentante-legale': 'rappresentante legale',
  intermediario: 'intermediario',
  'dipendente-delegato': 'dipendente delegato',
  'sub-delegato': 'sub-delegato',
}

/** What stands on paper. */
export const carta = {
  title: 'Ricevuta di Smart-Task',
  outcomes: 'Esiti degli Smart-Task',
  summary: (n: number) => `Riepilogo di ${String(n)} esiti`,
  tally: (good: number, bad: number) => `Accolte: ${String(good)}. Non accolte: ${String(bad)}`,
  printed: (when: string) => `Stampato il ${when}`,
  studioCode: (code: string) => `Codice fiscale ${code}`,
  esito: { accolta: 'Accolta', 'non-accolta': 'Non Accolta' } satisfies Record<Esito, string>,
  lead: {
    accolta: 'Tutte le verifiche che decidono sono state superate, e quanto chiesto è stato fatto.',
    'non-accolta': 'La richiesta non è stata accolta per questi motivi:',
  } satisfies Record<Esito, string>,
  avvertenza: 'Decisione di un core Scrittoio. Non è un atto dell’INPS, e all’INPS non è stato presentato nulla.',
  facts: {
    protocollo: 'Protocollo',
    oggetto: 'Oggetto',
    azienda: 'Azienda',
    matricola: 'Matricola',
    richiedente: 'Chi chiede',
    ricevuta: 'Ricevuta il',
    decisa: 'Decisa il',
    regole: 'Versione delle regole',
    id: 'Identificativo',
  },
  requester: (code: string, ruolo: Ruolo) => `${code}, ${ruoli[ruolo]}`,
  asked: 'Che cosa si chiedeva',
  answers: 'Dati della richiesta',
  none: '—',
  yes: 'Sì',
  no: 'No',
  files: (n: number) => (n === 1 ? '1 file allegato' : `${String(n)} file allegati`),
  checks: 'Verifiche',
  checkHeads: ['Esito', 'Verifica', 'Riscontro', 'Fonte'],
  results: {
    superata: 'Superata',
    'non-superata': 'Non superata',
    'non-eseguita': 'Non eseguita',
  } satisfies Record<CheckResult, string>,
  warning: 'Da sapere',
  expected: 'Atteso',
  found: 'Trovato',
  changes: 'Modifiche all’archivio',
  operations: 'Operazioni eseguite',
  noChanges: 'Nessuna: l’archivio è rimasto com’era.',
  signature: 'Firma del core',
  signedBy: 'Ha deciso e firmato',
  key: 'Chiave',
  contentHash: 'Impronta di quanto inviato (SHA-256)',
  signed: 'Firma (Ed25519)',
  verdicts: {
    valida: 'Firma valida: la ricevuta è quella emessa dal core, e nessuno l’ha cambiata.',
    'chiave-cambiata': 'La firma è ben fatta, ma con una chiave che lo studio non ha ancora confermato.',
    alterata: 'ATTENZIONE: la firma non corrisponde. La ricevuta è stata alterata.',
    'chiave-sconosciuta': 'La chiave con cui è firmata non è fra quelle note allo studio.',
    'non-ricevuta': 'Non è una ricevuta.',
  } satisfies Record<Verdict, string>,
  unsigned:
    'La ricevuta firmata non è ancora arrivata dal core: questo foglio riporta l’esito come lo conosce lo studio.',
  howTo:
    'Questo foglio non è firmato: lo è il file della ricevuta (.jws), che Scrittoio salva dal dettaglio della richiesta. Si verifica senza rete in Scrittoio, con «Verifica una ricevuta», o con il comando «scrittoio verify»; la chiave pubblica la dà il core che ha deciso, all’indirizzo /v1/chiavi; quella del core incorporato la conosce Scrittoio.',
  heads: ['Protocollo', 'Oggetto', 'Azienda', 'Decisa il', 'Esito'],
  page: (page: string, pages: string) => `pagina ${page} di ${pages}`,
} as const
