import { join } from 'node:path'
import { BrowserWindow, nativeTheme, screen } from 'electron'
import { sectionOf } from '#electron/bridge/feel.ts'
import { showing, startOverUnlessShown } from './graphics.ts'
import { HOME } from './page-files.ts'
import { isSeen, SMALLEST, type PreferencesFile } from './preferences.ts'
import { keepZoom } from './zoom.ts'

const DEFAULT_SIZE = { width: 1280, height: 820 }

/** The page's own background in either theme, so that nothing flashes before it is drawn. */
const BACKGROUND = { light: '#ffffff', dark: '#151b1d' } as const

/** Opens the one window: isolated, sandboxed, without Node, where it was left the last time. */
export function openWindow(app: string, preferences: PreferencesFile, { hidden = false } = {}): BrowserWindow {
  const { bounds, maximized, zoom } = preferences.read()
  const screens = screen.getAllDisplays().map(({ workArea }) => workArea)
  const window = new BrowserWindow({
    ...(bounds !== undefined && isSeen(bounds, screens) ? bounds : DEFAULT_SIZE),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    title: 'Scrittoio',
    icon: join(app, 'build/icons/icon-256.png'),
    show: false,
    backgroundColor: BACKGROUND[nativeTheme.shouldUseDarkColors ? 'dark' : 'light'],
    webPreferences: {
      preload: join(app, 'out/preload/preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      zoomFactor: zoom,
    },
  })
  keepZoom(window, preferences)
  window.once('ready-to-show', () => {
    if (hidden) return
    if (maximized) window.maximize()
    window.show()
  })
  window.on('close', () => {
    const section = sectionOf(window.webContents.getURL().split('#').at(-1) ?? '')
    const bounds = window.getNormalBounds()
    preferences.write({ bounds, maximized: window.isMaximized(), ...(section && { section }) })
  })
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') window.webContents.reload()
  })
  startOverUnlessShown(showing(window.webContents))
  void window.loadURL(HOME)
  return window
}

/** Brings the window before whoever asked for it. */
export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
