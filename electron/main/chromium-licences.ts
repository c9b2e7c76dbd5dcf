import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { shell } from 'electron'
import type { Reply } from '#core/contract/reply.ts'

/** Shows, in whatever shows pages here, the texts that come with Electron: of Chromium and all that it is made of. */
export async function showChromiumLicences(): Promise<Reply<null>> {
  const beside = dirname(process.execPath)
  const path = [beside, join(beside, '..', 'Resources')]
    .map((folder) => join(folder, 'LICENSES.chromium.html'))
    .find((file) => existsSync(file))
  const why = path === undefined ? 'it is not there' : await shell.openPath(path)
  if (why === '') return { ok: true, value: null }
  return { ok: false, failure: { code: 'licenze-non-aperte', retry: 'later' } }
}
