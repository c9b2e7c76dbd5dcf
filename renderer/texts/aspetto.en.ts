import type { Twin } from '#core/domain/language.ts'
import type * as italian from './aspetto.it.ts'
import { CTRL } from './keyboard.ts'

export const aspetto: Twin<typeof italian.aspetto> = {
  title: 'Appearance, language and start',
  languageHint: 'It changes at once, without restarting.',
  lead: 'They hold on this computer, for every practice.',
  opening: 'When it starts, open',
  openings: { cruscotto: 'Dashboard', aziende: 'Companies', ultimo: 'Where I left off' },
  openingHint: 'From the next start.',
  density: 'Density',
  densities: { compatta: 'Compact', comoda: 'Comfortable' },
  densityHint: (key) => `How much room there is between one row and the next. ${key}.`,
  zoom: 'Zoom',
  larger: 'Zoom in',
  smaller: 'Zoom out',
  asItComes: 'Actual size',
  keys: 'Keyboard',
  bareKeys: 'Single-character shortcuts',
  bareKeysHint: (key) =>
    `Turn them off if you dictate, or press keys by mistake. The list of shortcuts opens with ${key}.`,
  zoomHint: `With ${CTRL} +, ${CTRL} − and ${CTRL} 0 too.`,
}
