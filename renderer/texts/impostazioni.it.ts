/** The settings: one screen, a section for each thing that may be set. */
export const impostazioni = {
  about: {
    title: 'Informazioni e assistenza',
    version: 'Versione',
    made: 'Basato su',
    licence: 'Licenza',
    ours: 'EUPL-1.2, software libero. I luoghi di nascita vengono da dati di ANPR, ISTAT e Agenzia delle Entrate (CC BY).',
    notInps: 'Scrittoio non è un servizio dell’INPS e non presenta nulla all’INPS.',
    parts: (n: number) => `Licenze dei ${String(n)} componenti`,
    seek: 'Cerca un componente, o nei testi delle licenze',
    found: (n: number) => (n === 1 ? '1 componente' : `${String(n)} componenti`),
    chromium: 'Licenze di Chromium…',
    chromiumHint: 'Si aprono nel browser, anche senza rete.',
    support: 'Dati per l’assistenza',
    supportLead:
      'Versioni, impostazioni, quantità e punti del programma in cui qualcosa è andato storto: nessun nome, nessun codice fiscale, nessun dato di aziende o persone. Leggi tutto prima di salvarlo; Scrittoio non lo invia a nessuno.',
    show: 'Mostra che cosa contiene',
    save: 'Salva…',
    saved: (name: string) => `Salvato: ${name}`,
    file: 'assistenza scrittoio',
  },
  title: 'Impostazioni',
  sections: 'Sezioni delle impostazioni',
} as const
