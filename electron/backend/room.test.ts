import { execFileSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { LOOK, Room } from './room.ts'

/** What V8 is told by a process that uses these shares of a processor, one after the other. */
function told(...shares: readonly number[]): string[] {
  const flags: string[] = []
  const room = new Room((flag) => void flags.push(flag), { cpu: 0, at: 0 })
  let cpu = 0
  shares.forEach((share, n) => {
    cpu += share * LOOK
    room.look({ cpu, at: (n + 1) * LOOK })
  })
  return flags
}

it('lets V8 take memory while a first reading goes on, and has it given back when that is over', () => {
  expect(told(1.2, 0.9, 0.04)).toEqual(['--memory-saver-mode'])
})

it('stays sparing while a person works, and is so no longer when the next hard work comes', () => {
  expect(told(0.04, 0.1, 0.3, 1.1, 0.05)).toEqual([
    '--memory-saver-mode',
    '--no-memory-saver-mode',
    '--memory-saver-mode',
  ])
})

it('speaks of a flag that V8 knows', () => {
  expect(execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8' })).toContain('--memory-saver-mode')
})
