import type { Twin } from '#core/domain/language.ts'
import { SHORTEST_PASSPHRASE } from '#electron/desk/passphrase.ts'
import type * as italian from './failures.it.ts'

export const failures: Twin<typeof italian.failures> = {
  unexpected: 'Something went wrong. What was saved is as it was.',
  'disk-full': 'The disk is full: free some space and try again. What was saved is as it was.',
  'disk-error': 'The disk reported an error: check it and try again.',
  'read-only':
    'The practice is in a folder that cannot be written to: remove the protection or ask for permission, and try again. It is as it was.',
  'backend-restarted': 'A part of Scrittoio started again while it was working: try again.',
  'backend-down': 'A part of Scrittoio is stopped: close the application and open it again.',
  stranger: 'The request does not come from this window and was ignored.',
  // the workspace
  none: 'There is no workspace here yet.',
  'already-there': 'There is a workspace here already: it was not touched.',
  'wrong-passphrase': 'The passphrase is not the right one. The file was not touched: try again.',
  'no-passphrase': 'This workspace has no passphrase: it opens with this computer’s key.',
  'passphrase-needed': 'On this computer the passphrase is needed.',
  'passphrase-too-short': `The passphrase is too short: at least ${String(SHORTEST_PASSPHRASE)} characters are needed.`,
  'key-store-unavailable': 'The system’s key store is not available: the passphrase is needed.',
  'key-store-refused': 'The system’s key store did not give the key: the passphrase is needed.',
  newer: 'The file comes from a newer version of Scrittoio: update the application. It was not touched.',
  damaged: 'The file of the practice cannot be read. It was not touched.',
  busy: 'The practice is open in another program.',
  locked: 'The workspace is locked.',
  'demo-missing': 'The files of the demo practice are missing: reinstall the application.',
  // the desk
  'unknown-task': 'The request is no longer in this workspace.',
  'unknown-company': 'The company is not in the archive.',
  'unknown-service': 'This version of Scrittoio does not know the subject of the request.',
  'wrong-state': 'The status of the request has changed meanwhile: what you ask can no longer be done.',
  'changed-meanwhile': 'The draft changed while it was being queued: try again.',
  'identical-queued': 'An identical request is already queued or awaits its outcome.',
  incomplete: 'Some data are missing: complete the marked fields.',
  'in-doubt': 'It may have reached the core already: the next synchronisation will tell.',
  'file-not-chosen': 'Choose the file again.',
  // the core, and the way to it
  unreachable: 'The core cannot be reached.',
  'offline-by-choice': 'You are working offline.',
  'missing-events': 'The core did not give all it should have: synchronisation tries again by itself.',
  'core-broken': 'The core answered in an unexpected way.',
  'malformed-answer': 'The core answered in an unexpected way.',
  'azienda-sconosciuta': 'The core does not know this company.',
  'gia-decisa': 'The core has already decided it: it can no longer be recalled.',
  malformata: 'The core did not accept the request: the data do not have the expected form.',
  'richiesta-sconosciuta': 'The core does not know this request.',
  'servizio-sconosciuto': 'The core does not offer this subject.',
  'versione-non-supportata': 'The core no longer accepts this version of the subject: update Scrittoio.',
}

export const damages: Twin<typeof italian.damages> = {
  newer: 'It comes from a newer version of Scrittoio: update the application.',
  'archivio-mancante': 'The archive file is missing.',
  'archivio-danneggiato': 'The content of the archive is damaged.',
  'chiave-errata': 'The archive is not the one that this key opens.',
  'archivio-gia-presente': 'There is another archive in the folder.',
}
