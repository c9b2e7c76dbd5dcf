import type { Change, ChangeName } from '#core/domain/change.ts'
import type { Found } from './define.ts'
import { worded } from './wording.ts'

const texts: Readonly<Record<ChangeName, string>> = {
  'delega.revoca': 'Delega sulla matricola {matricola} revocata dal {dal:giorno}.',
  'nota.ricalcolo':
    'Ricalcolo della nota di rettifica {periodo:periodo} della matricola {matricola} avviato il {dal:giorno}.',
  'azienda.pec': 'Indirizzo PEC dell’azienda cambiato in {a} dal {dal:giorno}.',
  'contatto.varia': 'Nuovo recapito ({tipo:recapito}) di {titolare}: {a}.',
  'contatto.elimina': 'Recapito {valore} ({tipo:recapito}) di {titolare} cancellato.',
  'versamento.periodo': 'Versamento della matricola {matricola} spostato dal periodo {prima} al periodo {dopo}.',
  'posizione.stato': 'Posizione {matricola}: da {da:stato} a {a:stato} dal {dal:giorno}.',
  'soggetto.inserisci': 'Relazione di {relazione:stato} inserita dal {dal:giorno}: {nome} {cognome} ({codiceFiscale}).',
  'soggetto.cessa': 'Relazione di {relazione:stato} di {codiceFiscale} cessata dal {al:giorno}.',
  'autorizzazione.attribuisci': 'Codice di autorizzazione {codice} attribuito alla matricola {matricola} {quando}.',
  'dpa.registra':
    'Dichiarazione preventiva registrata per la matricola {matricola}, mesi da {da:periodo} a {a:periodo}.',
}

/** What an accepted request did to the archive, in words. */
export function changeText(change: Change): string {
  return worded(texts[change.change], dataOf(change))
}

/** The data of a change as its text names them. */
function dataOf(change: Change): Found {
  if (change.change === 'versamento.periodo')
    return { matricola: change.matricola, prima: months(change.prima), dopo: months(change.dopo) }
  if (change.change === 'autorizzazione.attribuisci') return { ...change, quando: span(change) }
  return change
}

const italian = (iso: string) => iso.split('-').reverse().join('/')
const months = ({ da, a }: { readonly da: string; readonly a?: string }) =>
  [da, ...(a ? [a] : [])].map(italian).join('–')
const span = ({ dal, al }: { readonly dal: string; readonly al?: string }) =>
  al === undefined ? `dal ${italian(dal)}` : `dal ${italian(dal)} al ${italian(al)}`
