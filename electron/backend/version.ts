import { readFileSync } from 'node:fs'

/** The version of the program, as its package tells. */
export function appVersion(): string {
  const url = new URL('../../package.json', import.meta.url)
  return (JSON.parse(readFileSync(url, 'utf8')) as { readonly version: string }).version
}
