import type { Failure } from '#core/kernel/failure.ts'
import type { Allegato } from '#core/domain/allegato.ts'
import { desk } from './desk.ts'

/** Lets the user choose at most so many files for a company, and keeps them in the workspace; the rest is told. */
export async function chooseEvidence(
  most: number,
  azienda: string,
): Promise<{ hashes: string[]; failures: Failure[] }> {
  const chosen = await desk['files.choose']({ kind: 'allegato' })
  const files = chosen.ok ? chosen.value : []
  const hashes: string[] = []
  const failures: Failure[] = []
  for (const { token } of files.slice(0, most)) {
    const added = await desk['attachments.add']({ token, azienda })
    if (added.ok) hashes.push(added.value.hash)
    else failures.push(added.failure)
  }
  if (files.length > most) failures.push({ code: 'troppi-allegati', retry: 'never', details: { massimo: '3' } })
  return { hashes, failures }
}

export async function evidenceOf(hashes: readonly string[], azienda: string): Promise<readonly Allegato[]> {
  const reply = await desk['attachments.list']({ hashes: [...hashes], azienda })
  return reply.ok ? reply.value : []
}
