import type { Allegato } from '#core/domain/allegato.ts'
import { FILE_HEADER } from '#core/contract/protocol.ts'
import type { Failure } from '#core/kernel/failure.ts'
import type { Result } from '#core/kernel/result.ts'
import { ask } from '#renderer/fascicolo/session.ts'

/** Hands a file over to the core, which says what it is. */
export async function handOver(file: File): Promise<Result<Allegato, Failure>> {
  const body = new Uint8Array(await file.arrayBuffer())
  return ask('depositaAllegato', { body, headers: { [FILE_HEADER]: encodeURIComponent(file.name) } })
}

/** Brings a file of a communication down, with the token that no link could bear, and saves it under its name. */
export async function save(id: string, { hash, nome }: Allegato): Promise<Failure | undefined> {
  const reply = await ask('allegatoDellaComunicazione', { params: { id, hash } })
  if (!reply.ok) return reply.failure
  // never of a kind that a browser would open by itself: it comes from somebody else
  const file = new Blob([reply.value as Uint8Array<ArrayBuffer>], { type: 'application/octet-stream' })
  const url = URL.createObjectURL(file)
  const link = Object.assign(document.createElement('a'), { href: url, download: nome })
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
  return undefined
}
