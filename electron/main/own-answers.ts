import { app, BrowserWindow, nativeTheme } from 'electron'
import type { Handlers, MainCall } from '#electron/bridge/calls.ts'
import { showChromiumLicences } from './chromium-licences.ts'
import { startAtLogin } from './at-login.ts'
import type { LanguageChoice } from './language-choice.ts'
import { drawAllAt } from './zoom.ts'
import { HOME } from './page-files.ts'
import type { Closing } from './closing.ts'
import type { ChosenFiles } from './files.ts'
import type { PreferencesFile } from './preferences.ts'

/** The calls that main answers itself; the backend answers the rest. */
export type OwnAnswers = Handlers<MainCall>

type Own = {
  readonly files: ChosenFiles
  readonly preferences: PreferencesFile
  readonly language: LanguageChoice
  readonly closing: Pick<Closing, 'mayCut'>
}

export function ownAnswers({ files, preferences, language: spoken, closing }: Own): OwnAnswers {
  return {
    'files.choose': async (wanted) => ({ ok: true, value: await files.choose(wanted) }),
    'files.saveAs': async (wanted) => ({ ok: true, value: await files.saveAs(wanted) }),
    'files.saveText': ({ name, text }) => files.saveText(name, text),
    'files.show': ({ token }) => Promise.resolve(files.show(token)),
    'app.about': () => Promise.resolve({ ok: true, value: about() }),
    'app.chromiumLicences': showChromiumLicences,
    'app.background': (change) => {
      if (change.startAtLogin !== undefined) startAtLogin(change.startAtLogin)
      if (Object.keys(change).length > 0) preferences.write(change)
      const { closeToTray, startAtLogin: isStarted } = preferences.read()
      return Promise.resolve({ ok: true, value: { closeToTray, startAtLogin: isStarted } })
    },
    'app.locking': (change) => {
      if (Object.keys(change).length > 0) preferences.write(change)
      const { lockAfter, lockWithScreen } = preferences.read()
      return Promise.resolve({ ok: true, value: { lockAfter, lockWithScreen } })
    },
    'app.mayCut': async ({ way }) => ({ ok: true, value: await closing.mayCut(way) }),
    'app.startOver': () => Promise.resolve(startOver()),
    'app.feel': (change) => {
      if (Object.keys(change).length > 0) preferences.write(change)
      if (change.zoom !== undefined) drawAllAt(change.zoom)
      const { opening, density, zoom, bareKeys, toured } = preferences.read()
      return Promise.resolve({ ok: true, value: { opening, density, zoom, bareKeys, toured } })
    },
    'app.language': ({ language }) => {
      spoken.choose(language)
      return Promise.resolve(DONE)
    },
    'app.theme': ({ theme }) => {
      nativeTheme.themeSource = theme
      preferences.write({ theme })
      return Promise.resolve(DONE)
    },
  }
}

function startOver() {
  for (const { webContents } of BrowserWindow.getAllWindows())
    if (webContents.getURL().startsWith(HOME)) webContents.reload()
  return DONE
}

const about = () => ({
  version: app.getVersion(),
  electron: process.versions.electron,
  chromium: process.versions.chrome,
})

const DONE = { ok: true, value: null } as const
