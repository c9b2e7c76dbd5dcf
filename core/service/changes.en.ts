import type { Twin } from '#core/domain/language.ts'
import type { changes as italian } from './changes.it.ts'

const written = (iso: string) => iso.split('-').reverse().join('/')

export const changes: Twin<typeof italian> = {
  texts: {
    'delega.revoca': 'Mandate on matricola {matricola} revoked from {dal:giorno}.',
    'nota.ricalcolo':
      'Recalculation of the adjustment note {periodo:periodo} of matricola {matricola} started on {dal:giorno}.',
    'azienda.pec': 'PEC address of the company changed to {a} from {dal:giorno}.',
    'contatto.varia': 'New contact ({tipo:recapito}) of {titolare}: {a}.',
    'contatto.elimina': 'Contact {valore} ({tipo:recapito}) of {titolare} removed.',
    'versamento.periodo': 'Payment of matricola {matricola} moved from period {prima} to period {dopo}.',
    'posizione.stato': 'Position {matricola}: from {da:stato} to {a:stato} as of {dal:giorno}.',
    'soggetto.inserisci': 'Relation of {relazione:stato} added from {dal:giorno}: {nome} {cognome} ({codiceFiscale}).',
    'soggetto.cessa': 'Relation of {relazione:stato} of {codiceFiscale} ended from {al:giorno}.',
    'autorizzazione.attribuisci': 'Authorisation code {codice} assigned to matricola {matricola} {quando}.',
    'dpa.registra': 'Prior declaration recorded for matricola {matricola}, months from {da:periodo} to {a:periodo}.',
  },
  span: (dal, al) => (al === undefined ? `from ${written(dal)}` : `from ${written(dal)} to ${written(al)}`),
}
