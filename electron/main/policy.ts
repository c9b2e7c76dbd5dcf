import { isOwn } from './page-files.ts'

/** The places that a link may open in the user's own browser. */
const OUTSIDE = new Set(['www.inps.it', 'servizi2.inps.it', 'www.normattiva.it', 'www.gazzettaufficiale.it'])

/** What a page of ours may do: run its own scripts and nothing more. There is no network to speak of. */
export function contentPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** True for a page that the user's browser may be asked to open. */
export function mayLeave(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, host, username } = new URL(address)
  return protocol === 'https:' && username === '' && OUTSIDE.has(host)
}

const LOOPBACK = /^(localhost|\[::1\]|127(\.\d+){3})$/

/** True for a page on which one may sign in: whatever is shown and typed there cannot be read on the way. */
export function maySignIn(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, username, password } = new URL(address)
  const isSafe = protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname))
  return isSafe && username + password === ''
}

type Caller = { readonly senderFrame: { readonly url: string; readonly parent: unknown } | null }

/** Only the top frame of a page of ours may ask for anything. */
export function isOurs({ senderFrame }: Caller): boolean {
  return senderFrame !== null && senderFrame.parent === null && isOwn(senderFrame.url)
}
