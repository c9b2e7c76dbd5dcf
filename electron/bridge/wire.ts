import type { Reply } from '#core/contract/reply.ts'
import type { Language } from '#core/domain/language.ts'
import type { PushName, Pushes } from './pushes.ts'

/** What main and backend say to each other, over whichever host runs the backend. */
export type ToBackend =
  | { readonly kind: 'call'; readonly seq: number; readonly name: string; readonly input: unknown }
  | { readonly kind: 'reply'; readonly seq: number; readonly reply: Reply<unknown> }
  /** What is written from now on is in this language; Italian until it is told. */
  | { readonly kind: 'language'; readonly language: Language }
  | { readonly kind: 'stop' }

export type FromBackend =
  | { readonly kind: 'ready' }
  | { readonly kind: 'reply'; readonly seq: number; readonly reply: Reply<unknown> }
  | { readonly kind: 'push'; readonly name: PushName; readonly body: Pushes[PushName] }
  /** The backend asks main for what only main can do: the OS key store, the user's browser, a page on paper. */
  | {
      readonly kind: 'ask'
      readonly seq: number
      readonly name: 'keys.wrap' | 'keys.unwrap' | 'keys.available' | 'browser.open' | 'pdf.print' | 'pdf.cancel'
      readonly input: string
    }
  | { readonly kind: 'stopped' }
