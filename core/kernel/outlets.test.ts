import { expect, it } from 'vitest'
import { outlets, REDRAW } from './outlets.ts'

function heard() {
  const written = { out: '', err: '' }
  const faults: ((error: Error) => void)[] = []
  const on = (_: 'error', told: (error: Error) => void) => void faults.push(told)
  const stdout = { write: (text: string) => void (written.out += text), on }
  const stderr = { write: (text: string) => void (written.err += text), on }
  return { written, faults, ...outlets({ stdout, stderr }) }
}

it('shows what a terminal would obey', () => {
  const { out, err, written } = heard()
  out('Bar \u001B[2J«Lima»\u0007\r\u009B31m\u202Eabc\n\tfine')
  err(`${REDRAW}file \u001B]0;x\u0007`)
  expect(written.out).toBe(String.raw`Bar \u001b[2J«Lima»\u0007\u000d\u009b31m\u202eabc` + '\n\tfine\n')
  expect(written.err).toBe(REDRAW + String.raw`file \u001b]0;x\u0007`)
})

it('leaves a JSON document the same document', () => {
  const { out, written } = heard()
  const said = { nome: 'Bar \u001B[2J \u009B \u202E «Lima» ☕' }
  out(JSON.stringify(said))
  expect(JSON.parse(written.out)).toEqual(said)
})

it('goes on unheard when nobody reads any more, and hides no other fault', () => {
  const { faults } = heard()
  expect(faults).toHaveLength(2)
  expect(() => faults[0]?.(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }))).not.toThrow()
  expect(() => faults[0]?.(Object.assign(new Error('full'), { code: 'ENOSPC' }))).toThrow('full')
})
