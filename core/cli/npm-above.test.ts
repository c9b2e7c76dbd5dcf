import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, it } from 'vitest'
import { isThere, npmAbove } from './npm-above.ts'

it.skipIf(process.platform === 'win32')(
  'finds who started a shell that runs a script, and nobody above anything else',
  async () => {
    const shell = spawn('sh', ['-c', 'cat; exit $?'], { stdio: ['pipe', 'ignore', 'ignore'] })
    await once(shell, 'spawn')
    const pid = shell.pid ?? 0

    expect(await npmAbove(pid)).toBe(process.pid)
    expect(await npmAbove(process.pid)).toBeUndefined()

    shell.stdin.end()
    await once(shell, 'exit')
    expect(await npmAbove(pid)).toBeUndefined()
    expect([isThere(pid), isThere(process.pid)]).toEqual([false, true])
  },
)
