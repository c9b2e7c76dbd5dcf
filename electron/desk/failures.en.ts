import type { Twin } from '#core/domain/language.ts'
import type * as italian from './failures.it.ts'
import { SHORTEST_PASSPHRASE } from './passphrase.ts'

export const failures: Twin<typeof italian.failures> = {
  // the desk
  'file-non-scritto': 'The file cannot be written there: choose another folder.',
  'unknown-studio': 'This practice is no longer on this computer.',
  'unknown-service': 'The service “{service}” does not exist.',
  'unknown-company': 'Company {azienda} is not in the archive.',
  'unknown-task': 'This Smart-Task does not exist.',
  'wrong-state': 'It cannot be done in its present status ({state}).',
  incomplete: 'Some data are missing, or not written correctly.',
  'identical-queued': 'An identical request is already queued or awaits its outcome.',
  'changed-meanwhile': 'It was changed meanwhile: try again.',
  'in-doubt': 'It may have reached the core already: the next synchronisation will tell, and then it can be recalled.',
  'offline-by-choice': 'You chose to work offline: go online to synchronise.',
  'unknown-batch': 'This batch does not exist.',
  'empty-batch': 'The batch is empty: choose at least one company.',
  'too-many-companies':
    'There are too many companies: a batch can have {massimo} at most. Divide them into more batches.',
  'forecast-refused': 'With today’s data it would not be accepted.',
  // the line
  unreachable: 'The core cannot be reached: everything stays queued and is tried again by itself.',
  timeout: 'The core did not answer in time: it is tried again by itself.',
  'core-broken': 'The core did not answer: it is tried again by itself.',
  'malformed-answer': 'The core gave an answer that makes no sense: it is tried again by itself.',
  'missing-events': 'The core left out a piece of news: it is tried again by itself.',
  'altro-core': 'It is at another core ({core}): to ask that one, choose it again.',
  'linea-interrotta':
    'The line broke halfway: it is tried again by itself, and what had already arrived is not repeated.',
  'risposta-troppo-lunga': 'The answer was too long to be a core’s: it was not read.',
  'altra-risposta':
    'Something else answered at the core’s address (code {stato}): perhaps the network’s sign-in page, or a server in between. It is tried again by itself.',
  'attende-il-turno': 'It leaves with the next message.',
  'collegamento-non-sicuro': 'No encrypted connection with the core can be established: nothing was sent.',
  'certificato-scaduto': 'The core’s certificate has expired: nothing was sent. Tell whoever runs it.',
  'certificato-non-ancora-valido':
    'The core’s certificate is not valid yet: check that this computer’s date and time are right. Nothing was sent.',
  'certificato-revocato': 'The core’s certificate was revoked: nothing was sent. Tell whoever runs it.',
  'certificato-di-altri':
    'The certificate is not that of this address: perhaps it is written wrongly, or somebody stands in between. Nothing was sent.',
  'certificato-sconosciuto':
    'The core’s certificate does not come from an authority this computer trusts: nothing was sent.',
  'indirizzo-illeggibile': 'The core’s address is not written properly: for example https://core.esempio.it is needed.',
  'indirizzo-non-sicuro': 'The core’s address must begin with https: nothing is sent unencrypted.',
  // receipts and files
  'ricevuta-incoerente':
    'The core gave a receipt that is not of this request, or that its keys do not confirm: it was not taken. Tell whoever runs it.',
  'non-ancora-decisa': 'The request is not decided yet: there is a receipt when there is an outcome.',
  'niente-da-stampare': 'None of the requests chosen has an outcome to print.',
  'stampa-non-riuscita': 'The PDF did not succeed: try again; if there are many, print fewer at a time.',
  'cartella-non-scrivibile':
    '“{nome}” cannot be written in that folder: choose another one, for example Documents. Nothing has changed.',
  'file-in-uso':
    '“{nome}” is open in another program, perhaps Excel: close it there and try again, or choose another name. The file from before is as it was.',
  'troppe-righe-xlsx': 'An Excel sheet does not hold so many rows: export to CSV, or narrow the list.',
  'file-troppo-grande': '“{nome}” is too large to be a file of receipts.',
  annullata: 'It was cancelled: nothing was written.',
  // who asks
  'accesso-mancante': 'You have not signed in to this core yet: sign in. Everything stays queued.',
  'accesso-scaduto': 'Your sign-in to the core has expired or was revoked: sign in again. Everything stays queued.',
  'accesso-annullato': 'The sign-in was cancelled.',
  'accesso-non-completato': 'The sign-in was not completed in time in the browser: try again.',
  'accesso-negato': 'The sign-in was denied in the browser.',
  'accesso-non-riuscito':
    'The sign-in did not succeed: the identity provider answered in an unexpected way. Check its address and the client identifier.',
  'provider-irraggiungibile': 'The identity provider cannot be reached: it is tried again by itself.',
  'licenze-non-aperte':
    'The licences of Chromium could not be opened: they are in the file LICENSES.chromium.html, in the folder of the program.',
  'browser-non-aperto': 'The browser could not be opened.',
  'token-illeggibile': 'The token is not written properly: paste it whole, without spaces.',
  'core-incorporato': 'One does not sign in to this computer’s core: it is here already.',
  'non-autorizzato':
    'The core does not recognise a mandate of the applicant for this company: it is put on hold, and leaves by itself if the mandate comes back.',
  'troppe-richieste': 'The core asks to slow down: it is tried again by itself.',
  'in-chiusura': 'The core is closing: it is tried again by itself.',
  manutenzione:
    'The core is under maintenance and receives nothing for now: everything stays queued, and leaves by itself as soon as it ends.',
  'identita-non-verificabile': 'The core cannot verify who asks right now: it is tried again by itself.',
  'protocollo-troppo-vecchio': 'The core speaks a newer version: update Scrittoio. Everything stays queued.',
  'protocollo-troppo-nuovo': 'The core is of an older version than this Scrittoio. Everything stays queued.',
  // the core
  malformata: 'The request cannot be read ({dove}).',
  'servizio-sconosciuto': 'The core does not know the service “{servizio}”.',
  'versione-non-supportata': 'The core no longer decides version {versione} of this service: make the draft again.',
  'servizio-non-attivo':
    'The service is not active yet for the applicant: it stays queued and leaves by itself when it becomes active.',
  'servizio-non-attivo-dal':
    'The service becomes active for the applicant on {dal:giorno}: the request stays queued and leaves by itself that day.',
  'azienda-sconosciuta': 'The core does not know company {azienda}.',
  'contenuto-diverso':
    'The core already has this request, with other content: usually because a copy of this practice sent it from another computer. That one counts; this one did not leave and stays here. To send this one too, correct it and submit it again.',
  'richiesta-sconosciuta': 'The core does not know this request.',
  'gia-decisa': 'It has already been decided: it can no longer be recalled.',
  'archivio-non-disponibile': 'The archive could not be written: it is tried again by itself.',
  'errore-interno': 'An error of the core: it is tried again by itself.',
  // evidence
  'allegato-vuoto': '“{nome}” is empty: choose the right file.',
  'allegato-troppo-grande': '“{nome}” is too large: an attachment can be up to {massimo}. Reduce it and try again.',
  'allegato-non-ammesso': '“{nome}” is not a PDF, a JPEG or PNG picture, nor a signed document (p7m).',
  'allegato-illeggibile': '“{nome}” cannot be read: check that it still exists and is not open elsewhere.',
  'allegato-perduto':
    'An attachment of this request ({allegato}) is no longer in the workspace: go back to the draft and attach it again.',
  'allegato-sconosciuto': 'The core does not have this attachment.',
  'allegato-non-depositato':
    'An attachment did not reach the core: go back to the draft, attach it again and send it again.',
  // communications
  'comunicazione-sconosciuta': 'The core does not know this communication, or it is none of your business.',
  'oggetto-sconosciuto': 'The core does not know the subject “{oggetto}”: choose another one.',
  'matricola-sconosciuta': 'Matricola {matricola} does not belong to this company: check it.',
  'matricola-da-indicare':
    'The company’s positions belong to different INPS offices: give the matricola you write about.',
  'sede-non-nota': 'The core does not know which INPS office this company belongs to: give a matricola.',
  'passo-non-ammesso':
    'The communication is {stato:stato}: so it cannot be done. If it is closed, write a new one that refers to it.',
  'comunicazione-cambiata': 'There is news meanwhile: read the communication again and try again.',
  'in-carico-ad-altri': 'Another officer ({nome}) is in charge of the communication: first it must be taken in charge.',
  'operatore-sconosciuto':
    'This officer is not known at the INPS office: choose a colleague who has already worked there.',
  'nessuna-sede':
    'With this computer’s core there is no INPS office to reply: the draft stays here, and can be sent once the practice works with a core that has one.',
  'unknown-thread': 'This communication does not exist.',
  'testo-mancante': 'The text of the communication is missing.',
  'testo-troppo-lungo': 'The text is too long: it can be up to {massimo} characters.',
  'oggetto-da-scegliere': 'Choose the subject: it takes the communication to the right desk.',
  'troppi-allegati': 'There may be {massimo} attachments at most.',
  // the workspace
  none: 'There is no workspace here yet.',
  locked: 'The workspace is locked: unlock it.',
  busy: 'The workspace is open in another program.',
  'read-only':
    'The workspace is in a folder that cannot be written to ({folder}): remove the protection or ask for permission, and try again. It is as it was.',
  damaged: 'The workspace cannot be read; it was left as it is.',
  newer: 'The workspace is of a newer version of Scrittoio: update the program.',
  'wrong-passphrase': 'The passphrase is not the right one.',
  'passphrase-needed': 'A passphrase is needed.',
  'passphrase-too-short': `The passphrase is too short: at least ${String(SHORTEST_PASSPHRASE)} characters are needed.`,
  'no-passphrase': 'This workspace has no passphrase: it opens with the system’s key store.',
  'wrong-recovery-code':
    'The recovery code is written properly but is not this practice’s, or a newer one has been created.',
  'recovery-code-length':
    'The recovery code has 28 letters and digits, in seven groups of four: some are missing or too many.',
  'recovery-code-mistyped': 'There is a wrong letter in the recovery code: check it group by group.',
  'no-recovery-code': 'No recovery code was created for this practice.',
  // copies
  'backup-no-key':
    'The practice only opens with this computer’s key store: a copy would not open elsewhere. First give it a passphrase or create the recovery code.',
  'backup-cancelled': 'Stopped: everything is as it was.',
  'backup-unwritten':
    'The copy, read back, does not equal what was written: the disk is not reliable. Choose another one.',
  'backup-missing': 'The file of the copy is not there, or cannot be read.',
  'backup-unknown': 'The file is not a copy of Scrittoio.',
  'backup-newer': 'The copy is of a newer version of Scrittoio: update the program.',
  'backup-of-another':
    'The copy is of the practice “{copia}”, and here is “{qui}”, whose place it does not take. Keep it beside, as one practice more.',
  'backup-damaged': 'The copy is incomplete or was altered: use another one. The practice is as it was.',
  'folder-read-only': 'The folder cannot be written to: choose another one.',
  'folder-missing':
    'The folder is not there: perhaps the disk is disconnected. Connect it again or choose another one.',
  'view-without-name': 'A name is needed: by it you find the view again.',
  'view-name-taken': 'There is already a view “{name}” for this list: choose another name, or update that one.',
  'label-without-name': 'A name is needed.',
  'label-name-taken': '“{name}” is there already: use that one, or choose another name.',
  'already-there': 'There is something here already: choose an empty folder.',
  'key-store-unavailable': 'The system’s key store is not available: use the passphrase.',
  'key-store-refused': 'The system’s key store did not give the key back: use the passphrase.',
  'demo-missing': 'The files of the demo practice are not there.',
  // the machine
  'disk-full': 'The disk is full: free some space and try again. What was saved is as it was.',
  'disk-error': 'The disk reported an error: check it. What was saved is as it was.',
  unexpected: 'Something went wrong (report {report}). What was saved is as it was.',
}

export const unworded = (code: string): string => `The operation did not succeed (${code}).`
