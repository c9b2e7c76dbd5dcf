import type { Reply } from '#core/contract/reply.ts'
import type { Ask } from './backend-host.ts'
import { hasKeyStore, unwrapKey, wrapKey } from './keys.ts'
import { cancelPrint, printPdf } from './print.ts'
import { openSignIn } from './security.ts'

/** Answers what the backend asks of main: the system's key store, and the user's browser to sign in with, Chromium to print with. */
export async function answerAsk({ name, input }: Ask): Promise<Reply<unknown>> {
  switch (name) {
    case 'keys.available':
      return { ok: true, value: await hasKeyStore() }
    case 'keys.wrap':
      return wrapKey(input)
    case 'keys.unwrap':
      return unwrapKey(input)
    case 'browser.open':
      return openSignIn(input)
    case 'pdf.print':
      return printPdf(input)
    case 'pdf.cancel':
      return cancelPrint(input)
  }
}
