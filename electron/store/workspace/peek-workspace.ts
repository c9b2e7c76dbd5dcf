import { existsSync } from 'node:fs'
import type { Failure } from '#core/kernel/failure.ts'
import { no, type Result } from '#core/kernel/result.ts'
import { takeHold } from './holder.ts'
import { failureOf } from './open-workspace.ts'
import { placesOf } from './places.ts'
import { readWorkspaceFile, type WorkspaceFile } from './workspace-file.ts'
import { writable } from './writable.ts'

/** What can be told of a workspace without a key: its description, or `none`, `read-only`, `busy`, `newer`, `damaged`. */
export async function peekWorkspace(folder: string): Promise<Result<WorkspaceFile, Failure>> {
  const { description, lock } = placesOf(folder)
  const read = await readWorkspaceFile(description)
  if (!read.ok) return no(failureOf(read.failure))
  const { name } = read.value
  const may = await writable(folder)
  if (!may.ok) return no({ ...may.failure, details: { ...may.failure.details, name } })
  if (!existsSync(lock)) return read
  const hold = takeHold(lock)
  if (!hold.ok) return no({ ...hold.failure, details: { name } })
  hold.value.release()
  return read
}
