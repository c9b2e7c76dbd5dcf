import { spawn, type ChildProcess } from 'node:child_process'
import { Socket } from 'node:net'

/** Ends a server, and takes its folder away, when this process is gone: also when it was killed and could say nothing. */
export function endedWithThisProcess(server: ChildProcess, folder: string): void {
  const guard = spawn(process.execPath, ['-e', GUARD, String(server.pid), folder], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true, // a Ctrl+C is for this process alone
  })
  guard.unref()
  if (guard.stdin instanceof Socket) guard.stdin.unref()
  server.once('exit', () => guard.kill('SIGKILL'))
}

/** Hears nothing over its line but the end of it. */
const GUARD = `
  const [, pid, folder] = process.argv
  process.stdin.resume().on('end', () => {
    try { process.kill(Number(pid), 'SIGQUIT') } catch {}
    setTimeout(() => require('node:fs').rmSync(folder, { recursive: true, force: true, maxRetries: 20 }), 1000)
  })
`
