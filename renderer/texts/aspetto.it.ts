import { CTRL } from './keyboard.ts'

/** How the window looks and where it opens: a section of the settings. */
export const aspetto = {
  title: 'Aspetto, lingua e avvio',
  languageHint: 'Cambia subito, senza riavviare.',
  lead: 'Valgono su questo computer, per ogni studio.',
  opening: 'All’avvio apri',
  openings: { cruscotto: 'Cruscotto', aziende: 'Aziende', ultimo: 'Dove ero rimasto' },
  openingHint: 'Vale dal prossimo avvio.',
  density: 'Densità',
  densities: { compatta: 'Compatta', comoda: 'Comoda' },
  densityHint: (key: string) => `Quanto spazio c’è fra una riga e l’altra. ${key}.`,
  zoom: 'Ingrandimento',
  larger: 'Ingrandisci',
  smaller: 'Riduci',
  asItComes: 'Dimensione effettiva',
  keys: 'Tastiera',
  bareKeys: 'Scorciatoie di un solo carattere',
  bareKeysHint: (key: string) =>
    `Disattivale se detti a voce o se premi tasti per sbaglio. L’elenco delle scorciatoie si apre con ${key}.`,
  zoomHint: `Anche con ${CTRL} +, ${CTRL} − e ${CTRL} 0.`,
} as const
