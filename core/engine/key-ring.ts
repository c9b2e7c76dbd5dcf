/** A key that a core signs with, as it is kept: the private half, sealed, is there only while it signs. */
export type KeptKey = {
  readonly kid: string
  /** The public half, base64url. */
  readonly x: string
  readonly dal: string
  readonly al?: string
  readonly sealed?: string
}

/** Keys that all processes of a core share. */
export type KeyRing = {
  current(): Promise<KeptKey | undefined>
  /** The newest first. */
  all(): Promise<readonly KeptKey[]>
  /** Makes this the key that signs, unless another process made one first. */
  begin(key: KeptKey): Promise<void>
  /** Puts the new key in the place of `old`, whose private half is forgotten; nothing if `old` signs no more. */
  replace(old: string, key: KeptKey, al: string): Promise<void>
}
