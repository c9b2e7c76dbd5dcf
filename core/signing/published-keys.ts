import * as v from 'valibot'
import { chiavi, type ChiavePubblica } from '#core/contract/ricevuta.ts'

/** The public keys in a text, as a core publishes them (JWKS). */
export function publishedKeys(text: string): readonly ChiavePubblica[] | undefined {
  try {
    const read = v.safeParse(chiavi, JSON.parse(text))
    return read.success ? read.output.keys : undefined
  } catch {
    return undefined
  }
}
