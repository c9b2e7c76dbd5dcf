import { asSeen } from '#core/kernel/as-seen.ts'
import type { Brand } from '#core/kernel/brand.ts'
import { lately } from '#core/kernel/lately.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'

/** An e-mail address, lower case. */
export type Email = Brand<'Email'>
/** An e-mail address that its owner says is certified: nothing but a delivery proves it. */
export type Pec = Brand<'Pec'>

/** `chiocciola`: not exactly one @; `punti`: one at an end, or two in a row; `dominio`: no dot after the @, or no real domain. */
export type ErroreEmail = 'vuoto' | 'caratteri' | 'chiocciola' | 'punti' | 'dominio' | 'lunghezza'

/** Where the Registro delle imprese gives an address to whoever declared none; it only receives. */
const DOMINIO_D_UFFICIO = 'impresa.italia.it'

const LABEL = /^[a-z0-9][a-z0-9-]{0,61}[a-z0-9]$|^[a-z0-9]$/

/** Accepts an address as pasted, also `mailto:` or in angle brackets; at most 254 characters, 64 before the @. Our rule. */
export function email(raw: string): Result<Email, ErroreEmail> {
  return address(raw) as Result<Email, ErroreEmail>
}

/** Accepts what `email` does: the syntax is the same. */
export function pec(raw: string): Result<Pec, ErroreEmail> {
  return address(raw) as Result<Pec, ErroreEmail>
}

/** Whether the address was given ex officio (`CODICEFISCALE@impresa.italia.it`): its owner cannot write from it. */
export function domicilioDUfficio(indirizzo: Pec): boolean {
  return indirizzo.endsWith(`@${DOMINIO_D_UFFICIO}`)
}

/** How many addresses are remembered: a request asks of its own again and again. */
const RECENT = 50

const address = lately(RECENT, (raw: string): Result<string, ErroreEmail> => {
  const text = bare(raw)
  if (text === '') return no('vuoto')
  const [local = '', domain = '', ...more] = text.split('@')
  if (local === '' || domain === '' || more.length > 0) return no('chiocciola')
  const wrong = misspelt(local, domain)
  return wrong === undefined ? ok(text) : no(wrong)
})

function bare(raw: string): string {
  return asSeen(raw)
    .trim()
    .replace(/^.*<([^<>]*)>$/, '$1')
    .replace(/^mailto:/i, '')
    .trim()
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase())
}

function misspelt(local: string, domain: string): ErroreEmail | undefined {
  if (!/^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+$/.test(local) || !/^[a-z0-9.-]+$/.test(domain)) return 'caratteri'
  if ([local, domain].some((part) => /^\.|\.$|\.\./.test(part))) return 'punti'
  if (!isDomain(domain.split('.'))) return 'dominio'
  return local.length > 64 || local.length + domain.length + 1 > 254 ? 'lunghezza' : undefined
}

function isDomain(labels: readonly string[]): boolean {
  return labels.length > 1 && labels.every((label) => LABEL.test(label)) && /[a-z].|.[a-z]/.test(labels.at(-1) ?? '')
}
