import type { Failure } from '#core/kernel/failure.ts'
import { worded } from '#core/service/wording.ts'

const texts: Readonly<Record<string, string>> = {
  uso: '{motivo}',
  'impostazioni-errate': 'Il core non può partire con queste impostazioni:\n{motivo}',
  'impostazioni-illeggibili': 'Il file delle impostazioni {file} non si può leggere: {motivo}.',
  'accesso-non-configurato':
    'Il core non parte senza un modo di riconoscere chi chiama: scrivi "accesso" nelle impostazioni.',
  'accesso-errato':
    'In "accesso" delle impostazioni «{campo}» manca o non va: servono emittente (un indirizzo) e destinatario.',
  'accesso-in-chiaro':
    'Il fornitore di identità in "accesso" deve rispondere in https: le sue chiavi in chiaro potrebbero essere di chiunque.',
  'codice-fiscale-errato': '{valore} non è un codice fiscale.',
  malformata: 'Il token non si può fare così: {dove} non va bene.',
  'troppi-token': 'Ci sono già {massimo} token che valgono: revocane uno.',
  'token-inesistente': 'Nessun token ha l’identificativo {token}.',
  'chiave-mancante': 'La chiave dell’archivio non c’è ({dove}): creala con «scrittoio-core init».',
  'chiave-illeggibile': 'La chiave dell’archivio ({dove}) non è fatta di 64 cifre esadecimali.',
  'chiave-aperta-ad-altri':
    'Il file della chiave {dove} lo possono leggere altri: toglie loro il permesso «chmod 600 {dove}».',
  'chiave-errata': 'La chiave non apre questo archivio.',
  'archivio-mancante': 'L’archivio non c’è: crealo con «scrittoio-core init».',
  'archivio-gia-presente': 'L’archivio c’è già: è stato lasciato com’è.',
  'archivio-danneggiato': 'L’archivio non si può leggere; è stato lasciato com’è.',
  'archivio-piu-recente': 'L’archivio è di una versione più recente: aggiorna il core.',
  'archivio-occupato': 'L’archivio è aperto in un altro programma.',
  'archivio-non-raggiungibile': 'Il database non risponde: controlla l’indirizzo e che sia avviato, poi riprova.',
  'archivio-non-accessibile':
    'Il database non fa entrare: controlla utente, parola d’ordine, nome del database e permessi.',
  'lavoro-senza-database':
    'Decidere dalla coda si può solo su un database: scrivi "database" nelle impostazioni, o --database. Un archivio in un file lo decide chi lo serve.',
  'indirizzo-non-disponibile': 'Su {indirizzo}, porta {porta}, non si può ascoltare: è già occupata, o non permessa.',
  'registro-alterato': 'Il registro NON è intero: la voce {voce} è {difetto}. Qualcuno l’ha cambiato fuori dal core.',
  'errore-interno': 'Errore inatteso: {motivo}',
}

/** What a person reads of a failure, in Italian. */
export function failureText({ code, details = {} }: Failure): string {
  return worded(texts[code] ?? `Operazione non riuscita (${code}).`, details)
}
