import { Menu, type MenuItemConstructorOptions } from 'electron'

type Go = (to: string) => void

/** The menu bar, in Italian; `go` leads the window to a place of the app, `lock` locks the studio. */
export function applicationMenu(go: Go, lock: () => void, isPackaged: boolean): Electron.Menu {
  const mac: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : []
  return Menu.buildFromTemplate([...mac, file(go, lock), edit, places(go), view(isPackaged)])
}

const file = (go: Go, lock: () => void): MenuItemConstructorOptions => ({
  label: '&File',
  submenu: [
    { label: 'Nuovo Smart-Task', accelerator: 'CmdOrCtrl+N', click: () => go('/crea') },
    { label: 'Importa…', accelerator: 'CmdOrCtrl+O', click: () => go('/importa') },
    { type: 'separator' },
    { label: 'Blocca lo studio', accelerator: 'CmdOrCtrl+L', click: lock },
    { label: 'Esci', role: 'quit' },
  ],
})

const edit: MenuItemConstructorOptions = {
  label: '&Modifica',
  submenu: [
    { label: 'Annulla', role: 'undo' },
    { label: 'Ripeti', role: 'redo' },
    { type: 'separator' },
    { label: 'Taglia', role: 'cut' },
    { label: 'Copia', role: 'copy' },
    { label: 'Incolla', role: 'paste' },
    { label: 'Seleziona tutto', role: 'selectAll' },
  ],
}

const places = (go: Go): MenuItemConstructorOptions => ({
  label: '&Vai',
  submenu: [
    { label: 'Aziende', accelerator: 'CmdOrCtrl+1', click: () => go('/aziende') },
    { label: 'Crea Smart-Task', accelerator: 'CmdOrCtrl+2', click: () => go('/crea') },
    { label: 'Bozze', accelerator: 'CmdOrCtrl+3', click: () => go('/bozze') },
    { label: 'Comunicazioni', accelerator: 'CmdOrCtrl+4', click: () => go('/comunicazioni') },
    { label: 'Avvisi', accelerator: 'CmdOrCtrl+5', click: () => go('/avvisi') },
    { label: 'Cruscotto', accelerator: 'CmdOrCtrl+6', click: () => go('/cruscotto') },
  ],
})

const view = (isPackaged: boolean): MenuItemConstructorOptions => ({
  label: 'V&isualizza',
  submenu: [
    { label: 'Ingrandisci', role: 'zoomIn' },
    { label: 'Riduci', role: 'zoomOut' },
    { label: 'Dimensione effettiva', role: 'resetZoom' },
    { type: 'separator' },
    { label: 'Schermo intero', role: 'togglefullscreen' },
    ...(isPackaged ? [] : [{ label: 'Strumenti di sviluppo', role: 'toggleDevTools' } as const]),
  ],
})
