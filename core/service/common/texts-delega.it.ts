import type { CheckTexts } from '#core/service/define.ts'

/** The words of the checks that every revoca of a delega shares, whoever holds it. */
export const delega = {
  iniziata: {
    asks: 'La delega è già iniziata',
    fails: 'La delega comincia solo il {trovato:giorno}: oggi non c’è ancora nulla da revocare.',
    mend: 'Ripresenta la richiesta dal {trovato:giorno} in poi, o correggi in archivio l’inizio della delega.',
    source: 'L. 12/1979, art. 1',
    atteso: 'entro il {atteso:giorno}',
    trovato: '{trovato:giorno}',
  },
  nonCessata: {
    asks: 'La delega non è già cessata',
    fails: 'La delega è cessata il {trovato:giorno}: non c’è più nulla da revocare.',
    mend: 'Se la delega è stata rinnovata, importa l’elenco aggiornato e scegli quella nuova.',
    source: 'L. 12/1979, art. 1',
    atteso: 'in vigore il {atteso:giorno}',
    trovato: 'cessata il {trovato:giorno}',
  },
  decorrenzaNonPrimaDellaDelega: {
    asks: 'La decorrenza non precede l’inizio della delega',
    fails: 'La decorrenza {trovato:giorno} viene prima dell’inizio della delega, {atteso:giorno}.',
    mend: 'Indica una decorrenza dal {atteso:giorno} in poi.',
    source: 'Regola di Scrittoio',
    atteso: 'dal {atteso:giorno}',
    trovato: '{trovato:giorno}',
  },
  decorrenzaEntroIlLimite: {
    asks: 'La decorrenza non è oltre 90 giorni da oggi',
    fails: 'La decorrenza {trovato:giorno} è troppo lontana: si accetta al massimo il {atteso:giorno}.',
    mend: 'Indica una decorrenza entro il {atteso:giorno}, o presenta la richiesta più avanti.',
    source: 'Regola di Scrittoio',
    atteso: 'entro il {atteso:giorno}',
    trovato: '{trovato:giorno}',
  },
  decorrenzaPrimaDellaScadenza: {
    asks: 'La revoca arriva prima della fine già fissata per la delega',
    fails: 'La delega finisce già il {atteso:giorno}: una revoca dal {trovato:giorno} non cambierebbe nulla.',
    mend: 'Se la delega deve finire prima, indica una decorrenza precedente il {atteso:giorno}; altrimenti la richiesta non serve.',
    source: 'Regola di Scrittoio',
    atteso: 'prima del {atteso:giorno}',
    trovato: '{trovato:giorno}',
  },
} as const satisfies Readonly<Record<string, CheckTexts>>
