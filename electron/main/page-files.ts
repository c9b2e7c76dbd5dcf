import { extname, join, sep } from 'node:path'

export const SCHEME = 'scrittoio'
export const HOME = `${SCHEME}://app/index.html`

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

export type PageFile = { readonly path: string; readonly type: string }

/** True for an address of the window's own pages, whatever follows the host. */
export function isOwn(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, host } = new URL(address)
  return protocol === `${SCHEME}:` && host === 'app'
}

/** The file that an address of ours means, inside `folder` and of a known kind; anything else has none. */
export function pageFile(folder: string, address: string): PageFile | undefined {
  const asked = isOwn(address) ? unescaped(new URL(address).pathname) : undefined
  if (asked === undefined || asked.includes('\0') || asked.includes('\\')) return undefined
  const path = join(folder, asked)
  const type = TYPES[extname(path)]
  return type !== undefined && path.startsWith(folder + sep) ? { path, type } : undefined
}

function unescaped(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return undefined
  }
}
