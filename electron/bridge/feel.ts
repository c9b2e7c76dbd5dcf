/** The screen that the app opens on; `ultimo` is the section one was in when the window was closed. */
export const OPENINGS = ['cruscotto', 'aziende', 'ultimo'] as const
export type Opening = (typeof OPENINGS)[number]

/** How close together things stand. */
export const DENSITIES = ['compatta', 'comoda'] as const
export type Density = (typeof DENSITIES)[number]

/** How large the window may be drawn: Chromium's own steps. */
export const ZOOMS = [0.5, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4] as const
export type Zoom = (typeof ZOOMS)[number]

/** How the window is on this computer, whatever studio is open. */
export type Feel = {
  readonly opening: Opening
  readonly density: Density
  readonly zoom: Zoom
  /** Keys that are a single sign work too. Whoever dictates, or whose hand slips, does without them (WCAG 2.1.4). */
  readonly bareKeys: boolean
  /** The tour of the screens was shown, or skipped. */
  readonly toured: boolean
}

export const FEEL_DEFAULTS: Feel = { opening: 'cruscotto', density: 'compatta', zoom: 1, bareKeys: true, toured: false }

/** The next larger (1) or smaller (-1) step; the last one stays. */
export function zoomBeside(zoom: Zoom, way: 1 | -1): Zoom {
  return ZOOMS[ZOOMS.indexOf(zoom) + way] ?? zoom
}

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
