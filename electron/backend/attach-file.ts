import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Allegato } from '#core/domain/allegato.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, type Result } from '#core/kernel/result.ts'
import { attach, tooLong } from '#electron/desk/attachments.ts'
import { never, type Desk } from '#electron/desk/desk.ts'

/** Keeps a file of the disk as evidence for a company; one that is too long is refused by its size, and never read. */
export async function attachFile(
  desk: Pick<Desk, 'attachments' | 'clock'>,
  path: string,
  azienda?: string,
): Promise<Result<Allegato, Failure>> {
  const nome = basename(path)
  const longest = await desk.attachments.longest()
  let contenuto: Uint8Array
  try {
    if ((await stat(path)).size > longest) return no(tooLong(nome, longest))
    contenuto = await readFile(path)
  } catch {
    return no(never('allegato-illeggibile', { nome }))
  }
  return attach(desk, { nome, contenuto, azienda })
}
