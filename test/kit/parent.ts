import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'

/** Starts a program by a parent of its own and a line between them, and hears both as long as either lives. */
export type Parent = {
  /** Resolves once the child, or its parent, has said that. */
  said(words: string): Promise<void>
  /** All that was said until now. */
  heard(): string
  /** As a machine out of memory does: the parent has no time to say anything to anybody. */
  kill(): void
  /** Resolves with all that was said when both are gone. */
  readonly gone: Promise<string>
  /** To the child, where it is still there. */
  signal(how: 'SIGTERM' | 'SIGKILL'): void
}

type Program = { readonly args: readonly string[]; readonly env: NodeJS.ProcessEnv; readonly first?: object }

/** `first` is what the child is sent when it says anything over the line. */
export function parentOf({ args, env, first }: Program): Parent {
  const parent = spawn(process.execPath, ['--input-type=module', '-e', PARENT], {
    env: { ...env, PARENT_ARGS: JSON.stringify(args), PARENT_FIRST: JSON.stringify(first ?? null) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let all = ''
  const hearers = new Set<() => void>()
  for (const stream of [parent.stdout, parent.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      all += text
      for (const hear of hearers) hear()
    })
  const said = (words: string) =>
    new Promise<void>((resolve) => {
      const hear = () => {
        if (all.includes(words)) resolve()
      }
      hearers.add(hear)
      hear()
    })
  return {
    said,
    heard: () => all,
    kill: () => parent.kill('SIGKILL'),
    gone: bothGone(parent).then(() => all),
    signal: (how) => signalled(/child (\d+)/.exec(all)?.[1], how),
  }
}

/** Child and parent write into the same pipes, which close with the last of them. */
const bothGone = (parent: ChildProcess) => once(parent, 'close')

function signalled(pid: string | undefined, how: NodeJS.Signals): void {
  try {
    if (pid !== undefined) process.kill(Number(pid), how)
  } catch {
    // it had ended by itself
  }
}

const PARENT = `
  import { spawn } from 'node:child_process'
  const child = spawn(process.execPath, JSON.parse(process.env.PARENT_ARGS), { stdio: ['ignore', 1, 2, 'ipc'] })
  const first = JSON.parse(process.env.PARENT_FIRST)
  console.log('child ' + child.pid)
  child.on('message', (message) => {
    if (message.kind === 'ready' && first) child.send(first)
    console.log('told ' + message.kind)
  })
  child.on('exit', (code) => console.log('ended with ' + code))
`
