/** The screen that the app opens on; `ultimo` is the section one was in when the window was closed. */
export const OPENINGS = ['cruscotto', 'aziende', 'ultimo'] as const
export type Opening = (typeof OPENINGS)[number]

/** How the window is on this computer, whatever studio is open. */
export type Feel = { readonly opening: Opening }

const SECTIONS = ['cruscotto', 'aziende', 'crea', 'lotti', 'bozze', 'comunicazioni', 'avvisi', 'importa'] as const
export type Section = (typeof SECTIONS)[number]

/** The section of a place of the app. Not the place itself, which may name a company: it is written outside the archive. */
export function sectionOf(path: string): Section | undefined {
  const [, first = ''] = /^#?\/([a-z]+)/.exec(path) ?? []
  return SECTIONS.find((section) => section === (first === 'lotto' ? 'lotti' : first))
}

/** Where the app opens, as its pages are told at each load. */
export function openingSection(opening: Opening, last: Section | undefined): Section {
  return opening === 'ultimo' ? (last ?? 'cruscotto') : opening
}
