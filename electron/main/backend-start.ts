import { join } from 'node:path'
import { app } from 'electron'
import { backendEnvironment } from './backend-environment.ts'
import { inNode, inUtilityProcess, type Launch } from './backend-process.ts'

const WITH_NODE_API_10 = 45 // Electron's first whose Node can load SQLite's module

/** How the backend starts on this Electron. Its folder of work and of code cache are told by the environment. */
export function backendStart(): Launch {
  const home = app.getPath('userData')
  // Packed, it stands beside the archive: a plain Node could not read it inside, and SQLite's module is there too.
  const entry = join(app.getAppPath(), 'out/backend/backend.mjs').replace(/app\.asar(?=[\\/])/, 'app.asar.unpacked')
  const told = backendEnvironment(process.env, { home, isPackaged: app.isPackaged })
  const env = { ...told, SCRITTOIO_CODE_CACHE: join(home, 'Code Cache', 'backend') }
  const node = process.env['SCRITTOIO_BACKEND_NODE']
  const isTooOld = Number.parseInt(process.versions.electron, 10) < WITH_NODE_API_10
  return isTooOld && node ? inNode(node, { entry, env }) : inUtilityProcess({ entry, env })
}
