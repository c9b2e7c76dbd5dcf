import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import type { Thread } from './thread.ts'
import { later, never, type Desk } from '#electron/desk/desk.ts'

type Wanted = { readonly id: string; readonly hash: string }
type Given = { readonly nome: string; readonly contenuto: Uint8Array }

/** What a file of a thread holds: from the desk where it came from here, from the core otherwise. */
export async function fileOfThread(
  { store, attachments, core }: Pick<Desk, 'store' | 'attachments' | 'core'>,
  { id, hash }: Wanted,
): Promise<Result<Given, Failure>> {
  const thread = await store.threads.get(id)
  if (thread === undefined) return no(never('unknown-thread'))
  const { uscita, passi } = thread
  const file = [...passi, ...(uscita ? [uscita] : [])]
    .flatMap(({ allegati }) => allegati)
    .find((one) => one.hash === hash)
  if (file === undefined) return no(never('allegato-sconosciuto'))
  const here = await attachments.content(hash)
  const contenuto = here === undefined ? await fromCore(core, thread, hash) : ok(here)
  return contenuto.ok ? ok({ nome: file.nome, contenuto: contenuto.value }) : contenuto
}

async function fromCore(core: Desk['core'], thread: Thread, hash: string): Promise<Result<Uint8Array, Failure>> {
  const { id, core: at = '' } = thread
  if (core.messages === undefined || at !== core.id) return no(later('altro-core', { core: at }))
  return core.messages.file(id, hash)
}
