import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { protocol } from 'electron'
import { pageFile, SCHEME } from './page-files.ts'
import { contentPolicy } from './policy.ts'

/** Must run before the app is ready: gives our pages an origin of their own. */
export function declareScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true }
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges }])
}

/** What a page is told as it is loaded: each mark of its markup, `{{mark}}`, becomes that word. */
type Marks = Readonly<Record<string, string>>

/** Serves the files of `folder`, and nothing else, at `scrittoio://app/`. */
export function servePages(folder: string, marks: () => Marks): void {
  protocol.handle(SCHEME, async ({ url, method }) => {
    const file = method === 'GET' ? pageFile(folder, url) : undefined
    const bytes = file && (await readFile(file.path).catch(() => undefined))
    if (file === undefined || bytes === undefined) return new Response(undefined, { status: 404 })
    return file.type.startsWith('text/html')
      ? page(bytes.toString(), marks())
      : respond(new Uint8Array(bytes), file.type)
  })
}

// Vite leaves {{nonce}} where the page's own styles will stand; each load has a nonce of its own.
function page(html: string, marks: Marks): Response {
  const nonce = randomBytes(16).toString('base64')
  const told: Marks = { ...marks, nonce }
  const text = html.replaceAll(/\{\{([a-z]+)\}\}/g, (mark, name: string) => told[name] ?? mark)
  const response = respond(text, 'text/html; charset=utf-8')
  response.headers.set('content-security-policy', contentPolicy(nonce))
  return response
}

function respond(body: string | Uint8Array<ArrayBuffer>, type: string): Response {
  return new Response(body, {
    headers: { 'content-type': type, 'x-content-type-options': 'nosniff', 'cache-control': 'no-cache' },
  })
}
