import type { ChangeName } from '#core/domain/change.ts'

const italian = (iso: string) => iso.split('-').reverse().join('/')

/** What each kind of change did to the archive, in Italian. */
export const changes = {
  texts: {
    'delega.revoca': 'Delega sulla matricola {matricola} revocata dal {dal:giorno}.',
    'nota.ricalcolo':
      'Ricalcolo della nota di rettifica {periodo:periodo} della matricola {matricola} avviato il {dal:giorno}.',
    'azienda.pec': 'Indirizzo PEC dell’azienda cambiato in {a} dal {dal:giorno}.',
    'contatto.varia': 'Nuovo recapito ({tipo:recapito}) di {titolare}: {a}.',
    'contatto.elimina': 'Recapito {valore} ({tipo:recapito}) di {titolare} cancellato.',
    'versamento.periodo': 'Versamento della matricola {matricola} spostato dal periodo {prima} al periodo {dopo}.',
    'posizione.stato': 'Posizione {matricola}: da {da:stato} a {a:stato} dal {dal:giorno}.',
    'soggetto.inserisci':
      'Relazione di {relazione:stato} inserita dal {dal:giorno}: {nome} {cognome} ({codiceFiscale}).',
    'soggetto.cessa': 'Relazione di {relazione:stato} di {codiceFiscale} cessata dal {al:giorno}.',
    'autorizzazione.attribuisci': 'Codice di autorizzazione {codice} attribuito alla matricola {matricola} {quando}.',
    'dpa.registra':
      'Dichiarazione preventiva registrata per la matricola {matricola}, mesi da {da:periodo} a {a:periodo}.',
  } satisfies Readonly<Record<ChangeName, string>>,
  /** From a day on, to another one where there is an end. */
  span: (dal: string, al?: string): string =>
    al === undefined ? `dal ${italian(dal)}` : `dal ${italian(dal)} al ${italian(al)}`,
}
