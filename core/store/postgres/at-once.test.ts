import { expect, it } from 'vitest'
import { atOnce } from './at-once.ts'

const failing = (code: string) => Promise.reject(Object.assign(new Error(code), { code }))

it('Statements asked for at once are waited for to the last, and what is told is why they failed, not what follows from it', async () => {
  const done: string[] = []
  const slow = new Promise((next) => setImmediate(next)).then(() => done.push('slow'))
  await expect(atOnce([failing('25P02'), failing('40P01'), slow])).rejects.toThrow('40P01')
  expect(done).toEqual(['slow'])
  await expect(atOnce([failing('25P02')])).rejects.toThrow('25P02')
  await expect(atOnce([slow])).resolves.toBeUndefined()
})
