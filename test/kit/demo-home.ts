import { cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TestBackend } from './backend.ts'

const made = new Map<string, Promise<string>>()

/** Puts into user data the demo studio as the backend makes it that day; made once, the others are copies. */
export async function bringDemo(home: string, oggi = ''): Promise<void> {
  const folder = made.get(oggi) ?? makeDemo(oggi)
  made.set(oggi, folder)
  cpSync(await folder, join(home, 'demo'), { recursive: true })
}

async function makeDemo(oggi: string): Promise<string> {
  const backend = new TestBackend(mkdtempSync(join(tmpdir(), 'scrittoio-demo-')), oggi ? { SCRITTOIO_OGGI: oggi } : {})
  process.once('exit', () => void backend.remove())
  await backend.start()
  await backend.sure('workspace.demo', {})
  await backend.stop()
  return join(backend.home, 'demo')
}
