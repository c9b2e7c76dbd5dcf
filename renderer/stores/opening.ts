import { openingSection, OPENINGS, sectionOf } from '#electron/bridge/feel.ts'

const told = document.documentElement.dataset // by main, as the page was loaded

/** The screen that comes first. */
export const openingPlace = () => `/${told['opens'] ?? ''}`

/** The screen to be on when the studio is opened again: where one is, for those who want to go on from there. */
export function placeToComeBack(from: string): string {
  const opening = OPENINGS.find((one) => one === told['opening']) ?? 'cruscotto'
  return `/${openingSection(opening, sectionOf(from))}`
}
