import { gzip } from 'node:zlib'
import { promisify } from 'node:util'

/** What is sent, and what is said of how. */
export type SentBody = {
  readonly data?: string | Buffer
  readonly headers: Readonly<Record<string, string>>
}

const WORTH_PACKING = 1024 // characters

const pack = promisify(gzip)

/** Files are packed already; to a core on this very machine (`isNear`) packing takes longer than the way. */
export async function bodyOf(
  body: string | Uint8Array | undefined,
  { isNear }: { readonly isNear: boolean },
): Promise<SentBody> {
  if (body === undefined) return { headers: {} }
  if (typeof body !== 'string') return { data: Buffer.from(body), headers: {} }
  if (isNear || body.length < WORTH_PACKING) return { data: body, headers: {} }
  return { data: await pack(body), headers: { 'content-encoding': 'gzip' } }
}
