import { describe, expect, it } from 'vitest'
import { tryingAgain } from './trying-again.ts'

const failing = (code: string, times: number) => {
  let tries = 0
  const work = async () => {
    if (tries++ < times) throw Object.assign(new Error(`failed with ${code}`), { code })
    return 'done'
  }
  return { work, tries: () => tries }
}

describe('The work of a transaction', () => {
  it.each(['40001', '40P01', '23505'])('is done again where others made it fail (%s)', async (code) => {
    const { work, tries } = failing(code, 2)
    expect([await tryingAgain(work), tries()]).toEqual(['done', 3])
  })

  it('is given up when it fails again and again', async () => {
    const { work, tries } = failing('40P01', Infinity)
    await expect(tryingAgain(work)).rejects.toThrow('failed with 40P01')
    expect(tries()).toBe(6)
  })

  it('is not done again where it would fail for the same reason', async () => {
    const { work, tries } = failing('22001', 1)
    await expect(tryingAgain(work)).rejects.toThrow('failed with 22001')
    expect(tries()).toBe(1)
  })
})
