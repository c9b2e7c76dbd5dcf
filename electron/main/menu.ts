import { Menu, type MenuItemConstructorOptions } from 'electron'
import { LANGUAGE_NAMES, LANGUAGES } from '#core/domain/language.ts'
import type { LanguageChoice } from './language-choice.ts'
import { wordsIn, type Words } from './words.ts'

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
    { label: text.create, accelerator: 'CmdOrCtrl+N', click: () => go('/crea') },
    { label: text.import, accelerator: 'CmdOrCtrl+O', click: () => go('/importa') },
    { type: 'separator' },
    { label: text.lock, accelerator: 'CmdOrCtrl+L', click: lock },
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
  submenu: [
    { label: text.companies, accelerator: 'CmdOrCtrl+1', click: () => go('/aziende') },
    { label: text.newTask, accelerator: 'CmdOrCtrl+2', click: () => go('/crea') },
    { label: text.drafts, accelerator: 'CmdOrCtrl+3', click: () => go('/bozze') },
    { label: text.messages, accelerator: 'CmdOrCtrl+4', click: () => go('/comunicazioni') },
    { label: text.inbox, accelerator: 'CmdOrCtrl+5', click: () => go('/avvisi') },
    { label: text.overview, accelerator: 'CmdOrCtrl+6', click: () => go('/cruscotto') },
  ],
})

const view = (
  text: Text,
  { zoom, language }: Pick<Leads, 'zoom' | 'language'>,
  isPackaged: boolean,
): MenuItemConstructorOptions => ({
  label: text.view,
  submenu: [
    ...zoomKeys(text.zoomIn, ['Plus', '=', 'numadd'], () => zoom(1)),
    ...zoomKeys(text.zoomOut, ['-', 'numsub'], () => zoom(-1)),
    ...zoomKeys(text.resetZoom, ['0', 'num0'], () => zoom(0)),
    { type: 'separator' },
    { label: text.fullScreen, role: 'togglefullscreen' },
    languageMenu(text.language, language),
    ...(isPackaged ? [] : [{ label: text.devTools, role: 'toggleDevTools' } as const]),
  ],
})

/** One item, and the same deed under the other keys that a keyboard has for it. */
function zoomKeys(label: string, keys: readonly string[], click: () => void): readonly MenuItemConstructorOptions[] {
  return keys.map((key, n) => ({ label, accelerator: `CmdOrCtrl+${key}`, click, visible: n === 0 }))
}
