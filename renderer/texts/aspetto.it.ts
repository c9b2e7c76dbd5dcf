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
  zoomHint: `Anche con ${CTRL} +, ${CTRL} − e ${CTRL} 0.`,
} as const
