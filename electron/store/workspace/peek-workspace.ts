import { existsSync } from 'node:fs'
import type { Failure } from '#core/kernel/failure.ts'
import { no, type Result } from '#core/kernel/result.ts'
import { takeHold } from './holder.ts'
import { failureOf } from './open-workspace.ts'
import { placesOf } from './places.ts'
import { readWorkspaceFile, type WorkspaceFile } from './workspace-file.ts'

/** What can be told of a workspace without a key: its description, or `none`, `busy`, `newer`, `damaged`. */
export async function peekWorkspace(folder: string): Promise<Result<WorkspaceFile, Failure>> {
  const { description, lock } = placesOf(folder)
  const read = await readWorkspaceFile(description)
  if (!read.ok) return no(failureOf(read.failure))
  if (!existsSync(lock)) return read
  const hold = takeHold(lock)
  if (!hold.ok) return no({ ...hold.failure, details: { name: read.value.name } })
  hold.value.release()
  return read
}
