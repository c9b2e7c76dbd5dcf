import { execFile } from 'node:child_process'

/** `sh -c …`, however the shell is called and wherever it stands. */
const SHELL = /^\S*sh -c /

/**
 * Tells which npm started the shell that runs its script. Nothing where that process is no such shell (npm itself, whose own
 * parent may well go while it stays), or where the system does not tell.
 */
export function npmAbove(shell: number, tell: (npm: number) => void): void {
  // Windows has no such list, nor a parent that changes
  if (process.platform === 'win32') return
  execFile('ps', ['-o', 'ppid=,args=', '-p', String(shell)], (error, out) => {
    const [, npm = '', args = ''] = error === null ? (/^\s*(\d+)\s+(.*)/.exec(out) ?? []) : []
    if (Number(npm) > 1 && SHELL.test(args)) tell(Number(npm))
  })
}

/** Whether a process is there, whoever it belongs to. */
export function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
