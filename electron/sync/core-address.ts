import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { never } from '#electron/desk/desk.ts'

/**
 * Reads the address of a remote core, as somebody types it: https, without name, query or fragment, and without a last
 * slash. In the clear only to this very machine. Refused: `indirizzo-illeggibile`, `indirizzo-non-sicuro`.
 */
export function coreAddress(typed: string): Result<string, Failure> {
  const text = typed.trim()
  const full = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`
  if (text === '' || !URL.canParse(full)) return no(never('indirizzo-illeggibile'))
  const url = new URL(full)
  const { protocol, username, password, search, hash, hostname } = url
  if (username + password + search + hash !== '' || hostname === '') return no(never('indirizzo-illeggibile'))
  if (!isSafe(url)) return no(never(protocol === 'http:' ? 'indirizzo-non-sicuro' : 'indirizzo-illeggibile'))
  return ok(`${url.origin}${url.pathname}`.replace(/\/+$/, ''))
}

/** Whether what is said to that address cannot be read on the way. */
export function isSafe(url: URL): boolean {
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url))
}

export function isLoopback({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname)
}
