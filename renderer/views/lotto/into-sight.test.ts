import { describe, expect, it } from 'vitest'
import { intoSight } from './into-sight.ts'

const cells = { row: 32, widths: [108, 208, 208] }
const sight = { top: 320, left: 0, height: 592, width: 900, head: 32 }

describe('a cell that is gone to', () => {
  it('moves nothing when it is seen whole', () => {
    expect(intoSight({ row: 10, column: 3 }, cells, sight)).toEqual({ top: 320, left: 0 })
    expect(intoSight({ row: 26, column: 3 }, cells, sight)).toEqual({ top: 320, left: 0 })
  })

  it('is brought up from under the lower edge by no more than it takes', () => {
    expect(intoSight({ row: 27, column: 3 }, cells, sight)).toEqual({ top: 336, left: 0 })
    expect(intoSight({ row: 28, column: 3 }, cells, sight)).toEqual({ top: 368, left: 0 })
  })

  it('comes out from behind the head of the columns', () => {
    expect(intoSight({ row: 9, column: 3 }, cells, sight).top).toBe(288)
    expect(intoSight({ row: 0, column: 3 }, cells, sight).top).toBe(0)
  })

  it('is brought in from the side, past the company that stays there', () => {
    expect(intoSight({ row: 10, column: 4 }, cells, sight).left).toBe(232 + 320 + 108 + 208 + 208 - 900)
    expect(intoSight({ row: 10, column: 2 }, cells, { ...sight, left: 400 }).left).toBe(320)
    expect(intoSight({ row: 10, column: 1 }, cells, { ...sight, left: 400 }).left).toBe(0)
  })

  it('leaves the columns where they are when it is the company itself', () => {
    expect(intoSight({ row: 10, column: 0 }, cells, { ...sight, left: 400 }).left).toBe(400)
  })

  it('is seen from its beginning where there is no room for it', () => {
    expect(intoSight({ row: 10, column: 4 }, cells, { ...sight, width: 300 }).left).toBe(320 + 108 + 208)
  })
})
