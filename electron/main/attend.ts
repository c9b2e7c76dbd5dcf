import { join } from 'node:path'
import { app, type BrowserWindow, ipcMain, Menu } from 'electron'
import { systemClock } from '#core/kernel/clock.ts'
import type { PushName, Pushes } from '#electron/bridge/pushes.ts'
import { PUSHES } from '#electron/bridge/window.ts'
import { answerAll } from './answer.ts'
import { answerAsk } from './asks.ts'
import { BackendHost } from './backend-host.ts'
import { backendStart } from './backend-start.ts'
import { Closing } from './closing.ts'
import { ChosenFiles } from './files.ts'
import { lockWhenAway } from './idle-lock.ts'
import { languageChoice, type LanguageChoice } from './language-choice.ts'
import { applicationMenu } from './menu.ts'
import { notifier } from './notifications.ts'
import { ownAnswers } from './own-answers.ts'
import { isOurs } from './policy.ts'
import type { PreferencesFile } from './preferences.ts'
import { report } from './report.ts'
import { route } from './route.ts'
import { shownNotices } from './shown-notices.ts'
import { Beside } from './tray.ts'
import { bringForward } from './windows.ts'
import { zoomer } from './zoom.ts'

const SETTLED = 2_000 // ms after the window shows: by then a list can be used

/** Everything that serves an open window: its answers, the backend, menu, notifications, the tray. */
export function attend(window: BrowserWindow, preferences: PreferencesFile, hidden: boolean): void {
  const language = languageChoice(preferences)
  const files = new ChosenFiles(language.now)
  const shown = shownNotices(join(app.getPath('userData'), 'avvisi.json'), report)
  const hide = () => goOnWhenClosed(window, preferences, beside)
  const closing = new Closing(window, { language: language.now, hide })
  const backend = startBackend(tell, notifier(goTo, shown, language.now))
  answerAll(ipcMain, isOurs, route(ownAnswers({ files, preferences, language, closing }), files, backend), report)

  speakAs(language, backend, tell)
  raiseMenu({ go: goTo, lock: () => tell('lock', { why: 'asked' }), zoom: zoomer(preferences), language })
  lockWhenAway(preferences, () => tell('lock', { why: 'idle' }))
  const beside = new Beside(window, (to) => (to === '' ? bringForward(window) : goTo(to)), language)
  if (hidden) beside.raise()
  else window.once('show', () => setTimeout(() => beside.raise(), SETTLED))
  app.on('second-instance', () => bringForward(window))

  function tell<N extends PushName>(name: N, body: Pushes[N]) {
    if (name === 'sync.changed') beside.tell(body as Pushes['sync.changed'])
    if (name === 'inbox.changed') beside.tell(body as Pushes['inbox.changed'])
    if (name === 'workspace.closing') beside.copying()
    if (name === 'underWay.changed') closing.tell((body as Pushes['underWay.changed']).all)
    if (name === 'backend.state') closing.tell([]) // what it had in hand fell with it
    if (!window.isDestroyed()) window.webContents.send(PUSHES, { name, body })
  }
  function goTo(to: string) {
    bringForward(window)
    tell('navigate', { to })
  }
}

/** The window, and what writes for it, speak the language that the app does. */
function speakAs(language: LanguageChoice, backend: BackendHost, tell: Tell): void {
  const speak = () => backend.speak(language.now())
  speak()
  language.follow((next) => {
    speak()
    tell('language.changed', { language: next })
  })
}

function raiseMenu(leads: Parameters<typeof applicationMenu>[0]): void {
  const raise = () => Menu.setApplicationMenu(applicationMenu(leads, app.isPackaged))
  raise()
  leads.language.follow(raise)
}

/** Closing the window only hides it, for those who chose so: from then on the app is reached from beside the clock. */
function goOnWhenClosed(window: BrowserWindow, preferences: PreferencesFile, beside: Beside): boolean {
  if (!preferences.read().closeToTray) return false
  beside.raise()
  window.hide()
  return true
}

type Tell = <N extends PushName>(name: N, body: Pushes[N]) => void

function startBackend(tell: Tell, notify: (told: Pushes['notices']) => void): BackendHost {
  const listeners = {
    onPush: (name: PushName, body: Pushes[PushName]) => {
      if (name === 'notices') notify(body as Pushes['notices'])
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
