import { Menu, type MenuItemConstructorOptions } from 'electron'
import { LANGUAGE_NAMES, LANGUAGES } from '#core/domain/language.ts'
import { keysOf, SHORTCUT_IDS, SHORTCUTS, type ShortcutId, type ShortcutsIn } from '#electron/desk/shortcuts.ts'
import type { LanguageChoice } from './language-choice.ts'
import { wordsIn, type Words } from './words.ts'

const PLACES = SHORTCUT_IDS.filter((id): id is ShortcutsIn<'vai'> => SHORTCUTS[id].place === 'vai')
/** A key of the list as Electron writes it. */
const accelerator = (keys: string) => keys.replace('Ctrl', 'CmdOrCtrl')
const keyOf = (id: ShortcutId) => accelerator(SHORTCUTS[id].keys)

type Go = (to: string) => void
type Leads = {
  readonly go: Go
  readonly lock: () => void
  /** Larger, smaller, or as it comes. */
  readonly zoom: (way: 1 | -1 | 0) => void
  readonly language: LanguageChoice
}
type Text = Words['menu']

/** The menu bar, in the language of now; `go` leads the window to a place of the app, `lock` locks the studio. */
export function applicationMenu({ go, lock, zoom, language }: Leads, isPackaged: boolean): Electron.Menu {
  const { menu: text } = wordsIn(language.now())
  const mac: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : []
  return Menu.buildFromTemplate([
    ...mac,
    file(text, go, lock),
    edit(text),
    places(text, go),
    view(text, { zoom, language }, isPackaged),
  ])
}

/** The choice of the language, each by its own name. */
export function languageMenu(label: string, { now, choose }: LanguageChoice): MenuItemConstructorOptions {
  return {
    label,
    submenu: LANGUAGES.map((language) => ({
      label: LANGUAGE_NAMES[language],
      type: 'radio',
      checked: language === now(),
      click: () => choose(language),
    })),
  }
}

const file = (text: Text, go: Go, lock: () => void): MenuItemConstructorOptions => ({
  label: text.file,
  submenu: [
    { label: text.create, accelerator: keyOf('create'), click: () => go(SHORTCUTS.create.to) },
    { label: text.import, accelerator: keyOf('import'), click: () => go(SHORTCUTS.import.to) },
    { type: 'separator' },
    { label: text.lock, accelerator: keyOf('lock'), click: lock },
    { label: text.quit, role: 'quit' },
  ],
})

const edit = (text: Text): MenuItemConstructorOptions => ({
  label: text.edit,
  submenu: [
    { label: text.undo, role: 'undo' },
    { label: text.redo, role: 'redo' },
    { type: 'separator' },
    { label: text.cut, role: 'cut' },
    { label: text.copy, role: 'copy' },
    { label: text.paste, role: 'paste' },
    { label: text.selectAll, role: 'selectAll' },
  ],
})

const places = (text: Text, go: Go): MenuItemConstructorOptions => ({
  label: text.go,
  submenu: [...PLACES.map((id) => ({ label: text[id], accelerator: keyOf(id), click: () => go(SHORTCUTS[id].to) }))],
})

const view = (
  text: Text,
  { zoom, language }: Pick<Leads, 'zoom' | 'language'>,
  isPackaged: boolean,
): MenuItemConstructorOptions => ({
  label: text.view,
  submenu: [
    ...zoomKeys(text.zoomIn, 'zoomIn', () => zoom(1)),
    ...zoomKeys(text.zoomOut, 'zoomOut', () => zoom(-1)),
    ...zoomKeys(text.resetZoom, 'resetZoom', () => zoom(0)),
    { type: 'separator' },
    { label: text.fullScreen, role: 'togglefullscreen' },
    languageMenu(text.language, language),
    ...(isPackaged ? [] : [{ label: text.devTools, role: 'toggleDevTools' } as const]),
  ],
})

/** One item, and the same deed under the other keys that a keyboard has for it. */
function zoomKeys(label: string, id: ShortcutId, click: () => void): readonly MenuItemConstructorOptions[] {
  return keysOf(id).map((keys, n) => ({ label, accelerator: accelerator(keys), click, visible: n === 0 }))
}
