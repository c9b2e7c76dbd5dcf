import { CTRL } from './keyboard.ts'

/** The tour of the demo studio: what each of the screens is for, in two sentences. */
export const giro = {
  label: 'Giro guidato',
  start: 'Giro guidato delle schermate',
  lead: 'In un minuto, che cosa si fa in ogni schermata. Si può lasciare quando si vuole con Esc.',
  again: 'Ricomincia il giro',
  step: (n: number, of: number) => `Passo ${String(n)} di ${String(of)}`,
  back: 'Indietro',
  next: 'Avanti',
  skip: 'Salta il giro',
  end: 'Inizia a lavorare',
  forShow: 'Questa bozza è di prova: sparisce alla fine del giro.',
  keys: 'Frecce ← → per muoversi, Esc per uscire.',
  stops: {
    cruscotto: {
      title: 'Cruscotto: il lavoro di oggi',
      text: 'Esiti da leggere, richieste da correggere, la coda e le scadenze che si avvicinano. Ogni riquadro apre l’elenco già filtrato.',
    },
    aziende: {
      title: 'Aziende: si trova tutto da qui',
      text: 'Cerca per nome, codice fiscale, matricola o PEC, anche a pezzi. La scheda dell’azienda dice di ogni dato da dove viene e di quando è.',
    },
    crea: {
      title: 'Crea Smart-Task: parti da ciò che vuoi ottenere',
      text: 'Scegli l’oggetto e l’azienda. La maschera chiede soltanto i dati che l’archivio non conosce.',
    },
    previsione: {
      title: 'La previsione, prima di inviare',
      text: 'Mentre scrivi, Scrittoio fa l’istruttoria con i dati di oggi: dice se la richiesta sarebbe accolta, o quale campo correggere.',
    },
    coda: {
      title: 'La coda parte da sola',
      text: 'Ciò che metti in coda parte appena il core si raggiunge: si lavora anche offline. Quello che non può partire resta parcheggiato con il suo motivo.',
    },
    comunicazioni: {
      title: 'Comunicazioni: tutte le richieste e i loro esiti',
      text: 'Si cercano con le chiavi del Cassetto: matricola, oggetto, stato, apertura e ultimo aggiornamento. Il Dettaglio di una richiesta mostra ogni verifica, superata o no.',
    },
    dettaglio: {
      title: 'Dettaglio: perché è andata così',
      text: 'Una riga per ogni verifica, con il dato atteso e il dato trovato. Da una non superata, «Correggi e ripresenta» apre il campo da correggere.',
    },
    cerca: {
      title: `${CTRL} K: ovunque, senza mouse`,
      text: 'Aziende, oggetti, schermate e comandi, anche per rifare questo giro. Il tasto ? mostra tutte le scorciatoie.',
    },
  },
} as const
