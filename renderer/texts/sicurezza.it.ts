import { SHORTEST_PASSPHRASE } from '#electron/desk/passphrase.ts'
import { some } from './format.ts'

/** How the studio is opened and what gives it back: sections of the settings. */
export const sicurezza = {
  lock: {
    title: 'Blocco',
    lead: 'Bloccato, lo studio è chiuso: la chiave non è più in memoria e nella finestra non resta nulla. Si riapre con la passphrase. Quello che stavi scrivendo viene salvato prima.',
    waits:
      'Finché è bloccato tutto aspetta: non si sincronizza, non si inviano le richieste in coda, non arrivano esiti né notifiche. Alla riapertura riprende da dove era, e non si perde nulla.',
    after: 'Blocca quando nessuno usa il computer da',
    afters: (minutes: number) => (minutes === 0 ? 'Mai' : minutes < 60 ? `${String(minutes)} min` : '1 ora'),
    busy: 'Un’importazione o una stampa in corso finiscono prima. Se blocchi tu, ti si chiede se interromperle.',
    withScreen: 'Blocca anche quando blocco lo schermo del computer',
    now: 'Blocca adesso',
    leaving: 'Chiudo lo studio…',
    copying: (share: string) => `Copia dello studio… ${share}`,
    copyHint: 'Prima di chiudere, Scrittoio copia quello che è cambiato.',
  },
  copies: {
    title: 'Copie dello studio',
    lead: 'Scrittoio ne fa una da sé ogni volta che lo studio si chiude, e tiene le ultime sette. Sono cifrate come lo studio; per non perderle con il computer, falne anche una su un altro disco.',
    now: 'Fai una copia…',
    restore: 'Per ripristinarne una: Menu dello studio, «Cambia studio…», poi «Ripristina da una copia…».',
    last: (when: string) => `L’ultima da sé: ${when}`,
    none: 'Di quelle che fa da sé nessuna ancora: la prima alla chiusura.',
    kept: (n: number) => some(n, 'copia tenuta', 'copie tenute'),
    size: 'Dimensione',
    when: 'Fatta il',
    name: (studio: string) => `Copia di ${studio}`,
    noKey:
      'Lo studio si apre solo con la chiave di questo computer: finché non gli dai una passphrase o un codice di recupero, una copia non si aprirebbe altrove e non viene fatta.',
  },
  passphrase: {
    title: 'Passphrase',
    lead: 'Cambiarla non tocca i dati. Le copie già fatte si aprono con quella di allora.',
    current: 'Passphrase di oggi',
    fresh: 'Nuova passphrase',
    freshHint: `Almeno ${String(SHORTEST_PASSPHRASE)} caratteri.`,
    again: 'Ripeti la nuova passphrase',
    go: 'Cambia la passphrase',
    done: 'La passphrase è cambiata.',
  },
  recovery: {
    title: 'Codice di recupero',
    lead: 'Un codice da stampare che apre lo studio e le sue copie quando la passphrase è persa. Scrittoio non lo conserva: si vede una volta sola.',
    has: 'C’è un codice di recupero. Crearne uno nuovo mette fuori uso quello stampato.',
    hasNot: 'Nessun codice di recupero: se la passphrase si perde, i dati si perdono.',
    passphrase: 'Passphrase, per confermare',
    go: 'Crea il codice',
    again: 'Crea un codice nuovo',
    shown: 'Il codice di recupero',
    keep: 'Stampalo o copialo su carta, e tienilo lontano da questo computer. Chiusa questa finestra non si vedrà più.',
    print: 'Stampa il foglio',
    done: 'L’ho messo al sicuro',
    sheet: (studio: string) => `Foglio di recupero di ${studio}`,
    how: 'Per usarlo: apri Scrittoio, «Ho perso la passphrase», scrivi il codice e scegli una passphrase nuova.',
  },
} as const
