import { join } from 'node:path'
import { app, nativeTheme, session } from 'electron'
import { openingSection } from '#electron/bridge/feel.ts'
import { HIDDEN } from './at-login.ts'
import { drawWithWhatThereIs } from './graphics.ts'
import { preferencesFile } from './preferences.ts'
import { declareScheme, servePages } from './protocol.ts'
import { report } from './report.ts'
import { confineChromium, guardContents, guardSession } from './security.ts'
import { openWindow } from './windows.ts'

process.on('unhandledRejection', report)
process.on('uncaughtException', (error) => {
  report(error)
  app.quit() // the backend still closes its files
})
if (app.requestSingleInstanceLock()) start()
else app.exit()

function start(): void {
  confineChromium()
  drawWithWhatThereIs()
  app.commandLine.appendSwitch('lang', 'it') // hours and days are written as in Italy, whatever the computer speaks
  declareScheme()
  app.on('web-contents-created', (_event, contents) => guardContents(contents))
  app.on('window-all-closed', () => app.quit())
  void app.whenReady().then(run)
}

function run(): void {
  const preferences = preferencesFile(join(app.getPath('userData'), 'finestra.json'), report)
  nativeTheme.themeSource = preferences.read().theme
  guardSession(session.defaultSession, app.isPackaged)
  servePages(join(app.getAppPath(), 'out/renderer'), () => {
    const { opening, section, language, density, bareKeys } = preferences.read()
    return { opens: openingSection(opening, section), opening, language, density, barekeys: String(bareKeys) }
  })

  const hidden = process.argv.includes(HIDDEN)
  const window = openWindow(app.getAppPath(), preferences, { hidden })
  // Read while the window's own process starts: its page asks for nothing before.
  void import('./attend.ts').then(({ attend }) => attend(window, preferences, hidden))
}
