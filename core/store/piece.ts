import { hash } from 'node:crypto'
import { lately } from '#core/kernel/lately.ts'

/** A text that is kept once, however many decisions refer to it. */
export type Piece = { readonly hash: string; readonly content: string }

const RECENT = 1_000 // texts

/** A text with its name: the SHA-256 of what it says, in 43 characters. */
export const piece = lately(RECENT, (content: string): Piece => ({
  hash: hash('sha256', content, 'base64url'),
  content,
}))
