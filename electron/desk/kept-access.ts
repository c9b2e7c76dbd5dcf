import type { Instant } from '#core/kernel/clock.ts'

/** A personal access token, as it was pasted. */
export type KeptToken = { readonly kind: 'token'; readonly token: string }

/** What an identity provider gave when somebody signed in with the browser. */
export type KeptTokens = {
  readonly kind: 'oidc'
  readonly issuer: string
  readonly clientId: string
  /** What its bearers are asked to be good for. */
  readonly resource?: string
  /** Who he is for the provider, and what he is called. */
  readonly soggetto: string
  readonly nome?: string
  readonly bearer: string
  readonly until: Instant
  readonly refresh?: string
}

/** How a studio shows a core who it is; it lies in the encrypted file alone. */
export type KeptAccess = KeptToken | KeptTokens
