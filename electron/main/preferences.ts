import { readFileSync, renameSync, writeFileSync } from 'node:fs'

import { languageOf, type Language } from '#core/domain/language.ts'
import type { Background, Locking } from '#electron/bridge/calls.ts'
import { DENSITIES, FEEL_DEFAULTS, OPENINGS, sectionOf, ZOOMS, type Feel, type Section } from '#electron/bridge/feel.ts'

export type Bounds = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
export type Theme = 'system' | 'light' | 'dark'

/** What the window remembers from one day to the next. Nothing of anybody's work. */
export type Preferences = {
  readonly theme: Theme
  readonly language: Language
  readonly bounds?: Bounds
  readonly maximized: boolean
  /** The section that was on the screen when the window was closed. */
  readonly section?: Section
} & Background &
  Locking &
  Feel

const DEFAULTS: Preferences = {
  theme: 'system',
  language: 'it',
  maximized: false,
  closeToTray: false,
  startAtLogin: false,
  lockAfter: 0,
  lockWithScreen: false,
  ...FEEL_DEFAULTS,
}
/** In pixels; below this the dense tables do not fit. */
export const SMALLEST = { width: 900, height: 600 }

/** Reads preferences from text; what cannot be understood is as if it had never been written. */
export function readPreferences(text: string): Preferences {
  const raw = record(parsed(text))
  const { theme, bounds, maximized, closeToTray, startAtLogin, lockAfter, lockWithScreen } = raw
  const room = readBounds(record(bounds))
  return {
    ...readFeel(raw),
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    language: languageOf(raw['language']),
    maximized: maximized === true,
    closeToTray: closeToTray === true,
    startAtLogin: startAtLogin === true,
    lockAfter: typeof lockAfter === 'number' && lockAfter > 0 ? lockAfter : 0,
    lockWithScreen: lockWithScreen === true,
    ...(room && { bounds: room }),
  }
}

function readFeel(raw: Readonly<Record<string, unknown>>): Feel & Pick<Preferences, 'section'> {
  const { opening, density, zoom, bareKeys, toured, section } = raw
  const last = typeof section === 'string' ? sectionOf(`/${section}`) : undefined
  return {
    opening: OPENINGS.find((one) => one === opening) ?? FEEL_DEFAULTS.opening,
    density: DENSITIES.find((one) => one === density) ?? FEEL_DEFAULTS.density,
    zoom: ZOOMS.find((one) => one === zoom) ?? FEEL_DEFAULTS.zoom,
    bareKeys: bareKeys !== false,
    toured: toured === true,
    ...(last && { section: last }),
  }
}

function readBounds(raw: Readonly<Record<string, unknown>>): Bounds | undefined {
  const { x, y, width, height } = raw
  const sizes = [x, y, width, height]
  if (!sizes.every((size): size is number => Number.isInteger(size))) return undefined
  const [left = 0, top = 0, wide = 0, high = 0] = sizes
  return { x: left, y: top, width: Math.max(wide, SMALLEST.width), height: Math.max(high, SMALLEST.height) }
}

/** Whether enough of a window would be seen on one of the screens there are today. */
export function isSeen(bounds: Bounds, screens: readonly Bounds[]): boolean {
  const grip = 100 // px of title bar that one can take hold of
  return screens.some(
    (screen) =>
      bounds.x + bounds.width - grip > screen.x &&
      bounds.x + grip < screen.x + screen.width &&
      bounds.y >= screen.y &&
      bounds.y + grip < screen.y + screen.height,
  )
}

export type PreferencesFile = { read(): Preferences; write(change: Partial<Preferences>): void }

/** Preferences in one small JSON file, replaced whole; one that cannot be written is only a lost convenience. */
export function preferencesFile(path: string, report: (error: unknown) => void): PreferencesFile {
  const read = () => {
    try {
      return readPreferences(readFileSync(path, 'utf8'))
    } catch {
      return DEFAULTS // first run
    }
  }
  const write = (change: Partial<Preferences>) => {
    try {
      writeFileSync(`${path}.new`, JSON.stringify({ ...read(), ...change }))
      renameSync(`${path}.new`, path)
    } catch (error) {
      report(error)
    }
  }
  return { read, write }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

function record(raw: unknown): Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>) : {}
}
