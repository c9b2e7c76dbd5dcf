import { describe, expect, it } from 'vitest'
import { gridMove, type Place } from './grid-keys.ts'

const size = { rows: 10, columns: 4, page: 5 }
const key = (name: string, held: Partial<KeyboardEvent> = {}) => ({
  ...{ key: name, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false },
  ...held,
})
const to = (row: number, column: number, extend = false) => ({ move: 'to', place: { row, column }, extend })
const middle: Place = { row: 4, column: 2 }

describe('the keys of the grid', () => {
  it.each([
    ['ArrowDown', to(5, 2)],
    ['ArrowLeft', to(4, 1)],
    ['PageDown', to(9, 2)],
    ['Home', to(4, 0)],
    ['End', to(4, 3)],
    ['Tab', to(4, 3)],
  ])('take the cursor where a spreadsheet would: %s', (name, wanted) => {
    expect(gridMove(key(name), middle, size)).toEqual(wanted)
  })

  it('never take it out of the grid', () => {
    expect(gridMove(key('ArrowUp'), { row: 0, column: 0 }, size)).toEqual(to(0, 0))
    expect(gridMove(key('ArrowRight'), { row: 9, column: 3 }, size)).toEqual(to(9, 3))
  })

  it('choose more cells with Shift, and go to the ends with Ctrl', () => {
    expect(gridMove(key('ArrowDown', { shiftKey: true }), middle, size)).toEqual(to(5, 2, true))
    expect(gridMove(key('End', { ctrlKey: true, shiftKey: true }), middle, size)).toEqual(to(9, 2, true))
  })

  it('let Tab go on to the next row, and out of the grid past its ends', () => {
    expect(gridMove(key('Tab'), { row: 4, column: 3 }, size)).toEqual(to(5, 0))
    expect(gridMove(key('Tab'), { row: 9, column: 3 }, size)).toBeUndefined()
    expect(gridMove(key('Tab', { shiftKey: true }), { row: 0, column: 0 }, size)).toBeUndefined()
  })

  it('begin to write with Enter, F2 or the first letter', () => {
    expect(gridMove(key('Enter'), middle, size)).toEqual({ move: 'edit' })
    expect(gridMove(key('F2'), middle, size)).toEqual({ move: 'edit' })
    expect(gridMove(key('à'), middle, size)).toEqual({ move: 'edit', typed: 'à' })
  })

  it('take back, repeat and fill, and leave copying and pasting to the system', () => {
    expect(gridMove(key('z', { ctrlKey: true }), middle, size)).toEqual({ move: 'undo' })
    expect(gridMove(key('Z', { ctrlKey: true, shiftKey: true }), middle, size)).toEqual({ move: 'redo' })
    expect(gridMove(key('d', { ctrlKey: true }), middle, size)).toEqual({ move: 'fill' })
    expect(gridMove(key('v', { ctrlKey: true }), middle, size)).toBeUndefined()
  })

  it('read a press of the browser, whose keys are no properties of its own', () => {
    const press = Object.create(key('End', { ctrlKey: true, shiftKey: true })) as ReturnType<typeof key>
    expect(gridMove(press, middle, size)).toEqual(to(9, 2, true))
  })

  it('leave to the window what is of the window: Ctrl, Shift and D change the density and fill nothing', () => {
    expect(gridMove(key('D', { ctrlKey: true, shiftKey: true }), middle, size)).toBeUndefined()
  })
})
