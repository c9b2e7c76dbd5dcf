/**
 * Every key of the desk, and the only place that names one: the sheet of shortcuts, the palette, the menu bar, tooltips
 * and whatever answers a key read it here. A key is written as the keyboard of a PC has it; on a Mac Ctrl is the
 * command key.
 */
type Shortcut = {
  /** The heading it stands under, and where it works: `ovunque` and `vai` on every screen. */
  readonly place: ShortcutPlace
  readonly keys: string
  /** Other keys for the same, which a keyboard may have instead. */
  readonly also?: readonly string[]
  /** Who answers it: the window, the menu bar, both (whichever meets it first), or the screen it is of. */
  readonly by: 'window' | 'menu' | 'both' | 'screen'
  /** The place of the app that it leads to. */
  readonly to?: string
}
export const SHORTCUT_PLACES = [
  'ovunque',
  'vai',
  'elenchi',
  'bozza',
  'dettaglio',
  'messaggio',
  'avvisi',
  'lotto',
  'cella',
] as const
export type ShortcutPlace = (typeof SHORTCUT_PLACES)[number]

export const SHORTCUTS = {
  palette: { place: 'ovunque', keys: 'Ctrl+K', by: 'window' },
  create: { place: 'ovunque', keys: 'Ctrl+N', by: 'both', to: '/crea' },
  import: { place: 'ovunque', keys: 'Ctrl+O', by: 'menu', to: '/importa' },
  find: { place: 'ovunque', keys: 'Ctrl+F', by: 'window' },
  lock: { place: 'ovunque', keys: 'Ctrl+L', by: 'both' },
  sheet: { place: 'ovunque', keys: '?', also: ['F1'], by: 'window' },
  zoomIn: { place: 'ovunque', keys: 'Ctrl+Plus', also: ['Ctrl+=', 'Ctrl+numadd'], by: 'menu' },
  zoomOut: { place: 'ovunque', keys: 'Ctrl+-', also: ['Ctrl+numsub'], by: 'menu' },
  resetZoom: { place: 'ovunque', keys: 'Ctrl+0', also: ['Ctrl+num0'], by: 'menu' },
  density: { place: 'ovunque', keys: 'Ctrl+Shift+D', by: 'window' },
  companies: { place: 'vai', keys: 'Ctrl+1', by: 'menu', to: '/aziende' },
  newTask: { place: 'vai', keys: 'Ctrl+2', by: 'menu', to: '/crea' },
  drafts: { place: 'vai', keys: 'Ctrl+3', by: 'menu', to: '/bozze' },
  messages: { place: 'vai', keys: 'Ctrl+4', by: 'menu', to: '/comunicazioni' },
  inbox: { place: 'vai', keys: 'Ctrl+5', by: 'menu', to: '/avvisi' },
  overview: { place: 'vai', keys: 'Ctrl+6', by: 'menu', to: '/cruscotto' },
  previousRow: { place: 'elenchi', keys: 'ArrowUp', by: 'screen' },
  nextRow: { place: 'elenchi', keys: 'ArrowDown', by: 'screen' },
  pageUp: { place: 'elenchi', keys: 'PageUp', by: 'screen' },
  pageDown: { place: 'elenchi', keys: 'PageDown', by: 'screen' },
  firstRow: { place: 'elenchi', keys: 'Home', by: 'screen' },
  lastRow: { place: 'elenchi', keys: 'End', by: 'screen' },
  open: { place: 'elenchi', keys: 'Enter', by: 'screen' },
  choose: { place: 'elenchi', keys: 'Space', by: 'screen' },
  extend: {
    place: 'elenchi',
    keys: 'Shift+ArrowDown',
    also: ['Shift+ArrowUp', 'Shift+PageDown', 'Shift+PageUp', 'Shift+Home', 'Shift+End'],
    by: 'screen',
  },
  chooseAll: { place: 'elenchi', keys: 'Ctrl+A', by: 'screen' },
  chooseNone: { place: 'elenchi', keys: 'Escape', by: 'screen' },
  takeAway: { place: 'elenchi', keys: 'Delete', by: 'screen' },
  queue: { place: 'bozza', keys: 'Ctrl+Enter', by: 'screen' },
  sameSubject: { place: 'bozza', keys: 'Ctrl+Shift+Enter', by: 'screen' },
  sameCompany: { place: 'bozza', keys: 'Ctrl+Alt+Enter', by: 'screen' },
  save: { place: 'bozza', keys: 'Ctrl+S', by: 'screen' },
  previousTask: { place: 'dettaglio', keys: 'Alt+ArrowUp', by: 'screen' },
  nextTask: { place: 'dettaglio', keys: 'Alt+ArrowDown', by: 'screen' },
  backToList: { place: 'dettaglio', keys: 'Escape', by: 'screen' },
  send: { place: 'messaggio', keys: 'Ctrl+Enter', by: 'screen' },
  leaveText: { place: 'messaggio', keys: 'Escape', by: 'screen' },
  deedsOfNotice: { place: 'avvisi', keys: 'Shift+F10', also: ['ContextMenu'], by: 'screen' },
  cellAbove: { place: 'lotto', keys: 'ArrowUp', by: 'screen' },
  cellBelow: { place: 'lotto', keys: 'ArrowDown', by: 'screen' },
  cellLeft: { place: 'lotto', keys: 'ArrowLeft', by: 'screen' },
  cellRight: { place: 'lotto', keys: 'ArrowRight', by: 'screen' },
  previousCell: { place: 'lotto', keys: 'Shift+Tab', by: 'screen' },
  nextCell: { place: 'lotto', keys: 'Tab', by: 'screen' },
  cellsUp: { place: 'lotto', keys: 'PageUp', by: 'screen' },
  cellsDown: { place: 'lotto', keys: 'PageDown', by: 'screen' },
  rowStart: { place: 'lotto', keys: 'Home', by: 'screen' },
  rowEnd: { place: 'lotto', keys: 'End', by: 'screen' },
  topRow: { place: 'lotto', keys: 'Ctrl+Home', by: 'screen' },
  bottomRow: { place: 'lotto', keys: 'Ctrl+End', by: 'screen' },
  chooseCells: { place: 'lotto', keys: 'Ctrl+A', by: 'screen' },
  leaveCells: { place: 'lotto', keys: 'Escape', by: 'screen' },
  editCell: { place: 'lotto', keys: 'Enter', also: ['F2'], by: 'screen' },
  clearCell: { place: 'lotto', keys: 'Delete', also: ['Backspace'], by: 'screen' },
  fillDown: { place: 'lotto', keys: 'Ctrl+D', by: 'screen' },
  undoCell: { place: 'lotto', keys: 'Ctrl+Z', by: 'screen' },
  redoCell: { place: 'lotto', keys: 'Ctrl+Y', also: ['Ctrl+Shift+Z'], by: 'screen' },
  dropRow: { place: 'lotto', keys: 'Ctrl+Delete', also: ['Ctrl+Backspace'], by: 'screen' },
  keepGoDown: { place: 'cella', keys: 'Enter', by: 'screen' },
  keepGoRight: { place: 'cella', keys: 'Tab', by: 'screen' },
  keepGoLeft: { place: 'cella', keys: 'Shift+Tab', by: 'screen' },
  leaveCell: { place: 'cella', keys: 'Escape', by: 'screen' },
} as const satisfies Readonly<Record<string, Shortcut>>

type List = typeof SHORTCUTS
export type ShortcutId = keyof List
export type ShortcutsIn<P extends ShortcutPlace> = {
  [Id in ShortcutId]: List[Id]['place'] extends P ? Id : never
}[ShortcutId]
export type ShortcutsBy<B extends Shortcut['by']> = {
  [Id in ShortcutId]: List[Id]['by'] extends B ? Id : never
}[ShortcutId]

export const SHORTCUT_IDS = Object.keys(SHORTCUTS) as readonly ShortcutId[]
export const shortcut = (id: ShortcutId): Shortcut => SHORTCUTS[id]

/** All keys that stand for it, the one that is shown first. */
export const keysOf = (id: ShortcutId): readonly string[] => [shortcut(id).keys, ...(shortcut(id).also ?? [])]

/** A single sign with nothing held: what a slip of the hand or a word that is dictated may press (WCAG 2.1.4). */
export const isBare = (keys: string): boolean => keys.length === 1

export type Press = Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean> & { readonly key: string }

/** What was pressed, as the list writes it. With a sign Shift only reaches it, so that it is not told. */
export function pressed({ key, ctrlKey, metaKey, shiftKey, altKey }: Press): string {
  const held = [
    ['Ctrl', ctrlKey || metaKey],
    ['Alt', altKey],
    ['Shift', shiftKey && !isSign(key)],
  ] as const
  return [...held.flatMap(([name, isHeld]) => (isHeld ? [name] : [])), nameOf(key)].join('+')
}

const isSign = (key: string) => key.length === 1 && key !== ' ' && key.toLowerCase() === key.toUpperCase()

function nameOf(key: string): string {
  if (key === ' ') return 'Space'
  return key.length === 1 ? key.toUpperCase() : key
}

/** The same press, had Shift not been held. */
export const withoutShift = ({ key, ctrlKey, metaKey, altKey }: Press): Press => ({
  ...{ key, ctrlKey, metaKey, altKey },
  shiftKey: false,
})

/** Which of these a press asks for. */
export function askedOf<Id extends ShortcutId>(ids: readonly Id[], press: Press): Id | undefined {
  const keys = pressed(press)
  return ids.find((id) => keysOf(id).includes(keys))
}
