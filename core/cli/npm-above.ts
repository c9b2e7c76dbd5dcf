import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

/** `sh -c …`, however the shell is called and wherever it stands. */
const SHELL = /^\S*sh -c /

/**
 * The npm which started the shell that runs its script. None where that process is no such shell (npm itself, whose own
 * parent may well go while it stays), or where the system does not tell: Windows has no parents that change.
 */
export async function npmAbove(shell: number): Promise<number | undefined> {
  if (process.platform === 'win32') return undefined
  const told = await (process.platform === 'linux' ? toldByProc(shell) : toldByPs(shell)).catch(() => undefined)
  return told !== undefined && told.parent > 1 && SHELL.test(told.args) ? told.parent : undefined
}

type Told = { readonly parent: number; readonly args: string }

/** A small Linux has no `ps`. */
async function toldByProc(pid: number): Promise<Told> {
  const [stat, args] = await Promise.all(
    ['stat', 'cmdline'].map((file) => readFile(`/proc/${String(pid)}/${file}`, 'utf8')),
  )
  // pid (name) state parent …: the name may hold anything
  const parent = /.*\) \S+ (\d+)/s.exec(stat ?? '')?.[1]
  return { parent: Number(parent), args: (args ?? '').replaceAll('\0', ' ') }
}

async function toldByPs(pid: number): Promise<Told> {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'ppid=,args=', '-p', String(pid)])
  const [, parent = '', args = ''] = /^\s*(\d+)\s+(.*)/.exec(stdout) ?? []
  return { parent: Number(parent), args }
}

/** Whether a process is there, whoever it belongs to. */
export function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
