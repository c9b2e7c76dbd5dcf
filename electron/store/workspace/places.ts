import { join } from 'node:path'

/** The files of a workspace, by its folder. */
export function placesOf(folder: string) {
  return {
    description: join(folder, 'workspace.json'),
    archive: join(folder, 'archive.db'),
    lock: join(folder, 'lock'),
  } as const
}
