/** How the window looks and where it opens: a section of the settings. */
export const aspetto = {
  title: 'Aspetto, lingua e avvio',
  languageHint: 'Cambia subito, senza riavviare.',
  lead: 'Valgono su questo computer, per ogni studio.',
  opening: 'All’avvio apri',
  openings: { cruscotto: 'Cruscotto', aziende: 'Aziende', ultimo: 'Dove ero rimasto' },
  openingHint: 'Vale dal prossimo avvio.',
} as const
