import { randomUUID } from 'node:crypto'
import { BrowserWindow, session, type Session } from 'electron'
import type { Reply } from '#core/contract/reply.ts'
import { SCHEME } from './page-files.ts'

/** What is to be printed, as the backend asks it. */
type Order = { readonly job: string; readonly page: string; readonly footer: string }

const printing = new Map<string, BrowserWindow>()

/**
 * Makes a PDF of a page that nobody sees: in a session of its own that holds that one page and reaches nothing else,
 * sandboxed, without scripts, bridge or storage. The PDF comes back as base64.
 */
export async function printPdf(asked: string): Promise<Reply<string>> {
  const { job, page, footer } = JSON.parse(asked) as Order
  const address = `${SCHEME}://stampa/${randomUUID()}`
  const alone = session.fromPartition(`stampa-${randomUUID()}`)
  confine(alone, address, page)
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: alone,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
    },
  })
  printing.set(job, window)
  try {
    await window.loadURL(address)
    const bytes = await window.webContents.printToPDF({
      pageSize: 'A4',
      preferCSSPageSize: true,
      printBackground: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: footer,
      generateTaggedPDF: true,
    })
    return { ok: true, value: bytes.toString('base64') }
  } catch {
    return { ok: false, failure: { code: 'stampa-non-riuscita', retry: 'later' } }
  } finally {
    printing.delete(job)
    if (!window.isDestroyed()) window.destroy()
    alone.protocol.unhandle(SCHEME)
  }
}

/** Gives a print up, whatever it is at. */
export function cancelPrint(job: string): Reply<null> {
  printing.get(job)?.destroy()
  return { ok: true, value: null }
}

function confine(alone: Session, address: string, page: string): void {
  alone.protocol.handle(SCHEME, ({ url }) =>
    url === address
      ? new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' } })
      : new Response(undefined, { status: 404 }),
  )
  alone.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: url !== address }))
  alone.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  alone.setPermissionCheckHandler(() => false)
  alone.on('will-download', (event) => event.preventDefault())
}
