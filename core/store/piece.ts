import { hash } from 'node:crypto'

/** A text that is kept once, however many decisions refer to it. */
export type Piece = { readonly hash: string; readonly content: string }

/** A text with its name: the SHA-256 of what it says, in 43 characters. */
export function piece(content: string): Piece {
  return { hash: hash('sha256', content, 'base64url'), content }
}
