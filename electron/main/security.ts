import { app, shell, type Session, type WebContents } from 'electron'
import type { Reply } from '#core/contract/reply.ts'
import { isOwn } from './page-files.ts'
import { mayLeave, maySignIn } from './policy.ts'

/** Must run before the app is ready: every renderer is sandboxed, and Chromium cannot resolve any name. */
export function confineChromium(): void {
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox() // root, as tests may be, has to go without
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
}

/** Refuses whatever does not come from our own pages, and every permission. */
export function guardSession(session: Session, isPackaged: boolean): void {
  const isAllowed = (url: string) => isOwn(url) || (!isPackaged && url.startsWith('devtools:'))
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isAllowed(url) }))
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
  session.setSpellCheckerEnabled(false) // it would fetch its dictionaries
}

/** Keeps every page where it is: no navigation, no new windows, no guests. */
export function guardContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    if (mayLeave(url)) void shell.openExternal(url)
    return { action: 'deny' }
  })
}

/** Shows the page on which one signs in, which the backend found at the identity provider; of a window nobody takes an address. */
export async function openSignIn(address: string): Promise<Reply<null>> {
  if (!maySignIn(address)) return NOT_OPENED
  try {
    await shell.openExternal(address)
    return { ok: true, value: null }
  } catch {
    return NOT_OPENED
  }
}

const NOT_OPENED = { ok: false, failure: { code: 'browser-non-aperto', retry: 'later' } } as const
