import { join } from 'node:path'
import { app, type BrowserWindow, ipcMain, Menu, nativeTheme, session } from 'electron'
import { systemClock } from '#core/kernel/clock.ts'
import type { PushName, Pushes } from '#electron/bridge/pushes.ts'
import { PUSHES } from '#electron/bridge/window.ts'
import { answerAll } from './answer.ts'
import { answerAsk } from './asks.ts'
import { BackendHost } from './backend-host.ts'
import { backendStart } from './backend-start.ts'
import { ChosenFiles } from './files.ts'
import { drawWithWhatThereIs } from './graphics.ts'
import { applicationMenu } from './menu.ts'
import { notifier } from './notifications.ts'
import { ownAnswers } from './own-answers.ts'
import { isOurs } from './policy.ts'
import { preferencesFile } from './preferences.ts'
import { declareScheme, servePages } from './protocol.ts'
import { report } from './report.ts'
import { route } from './route.ts'
import { confineChromium, guardContents, guardSession } from './security.ts'
import { bringForward, openWindow } from './windows.ts'

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
  declareScheme()
  app.on('web-contents-created', (_event, contents) => guardContents(contents))
  app.on('window-all-closed', () => app.quit())
  void app.whenReady().then(run)
}

function run(): void {
  const preferences = preferencesFile(join(app.getPath('userData'), 'finestra.json'), report)
  nativeTheme.themeSource = preferences.read().theme
  guardSession(session.defaultSession, app.isPackaged)
  servePages(join(app.getAppPath(), 'out/renderer'))

  const files = new ChosenFiles()
  const backend = startBackend(tell, goTo)
  answerAll(ipcMain, isOurs, route(ownAnswers(files, preferences), files, backend), report)

  Menu.setApplicationMenu(applicationMenu(goTo, app.isPackaged))
  const window: BrowserWindow = openWindow(app.getAppPath(), preferences)
  app.on('second-instance', () => bringForward(window))

  function tell<N extends PushName>(name: N, body: Pushes[N]) {
    if (!window.isDestroyed()) window.webContents.send(PUSHES, { name, body })
  }
  function goTo(to: string) {
    bringForward(window)
    tell('navigate', { to })
  }
}

type Tell = <N extends PushName>(name: N, body: Pushes[N]) => void

function startBackend(tell: Tell, goTo: (to: string) => void): BackendHost {
  const notify = notifier(goTo)
  const listeners = {
    onPush: (name: PushName, body: Pushes[PushName]) => {
      if (name === 'outcomes') notify(body as Pushes['outcomes'])
      tell(name, body)
    },
    onState: (state: Pushes['backend.state']['state']) => tell('backend.state', { state }),
    answer: answerAsk,
  }
  const backend = new BackendHost(backendStart(), listeners, systemClock)
  backend.start()
  app.on('will-quit', (event) => {
    event.preventDefault()
    void backend.stop().then(() => app.exit())
  })
  return backend
}
