import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockBetween, clipboardCells, filledDown, isOneCell, pastedEdits } from './grid-block.ts'

const grid = (rows: number, columns: number) => ({
  rows: Array.from({ length: rows }, (_, at) => ({ n: at * 2 })),
  columns: Array.from({ length: columns }, (_, at) => `campo-${at}`),
})

describe('the clipboard of a spreadsheet', () => {
  it('is rows of cells parted by tabs, its last new line no row more', () => {
    expect(clipboardCells('a\tb\r\nc\t\r\n')).toEqual([
      ['a', 'b'],
      ['c', ''],
    ])
  })

  it('keeps tabs, new lines and quotes inside quoted cells', () => {
    expect(clipboardCells('"a\tb\nc"\t"dice ""sì"""')).toEqual([['a\tb\nc', 'dice "sì"']])
  })

  it('is one cell also when a sheet ends its row or quotes it', () => {
    expect(['', 'a', 'a\r\n', '"a\tb\nc"\r\n'].map(isOneCell)).toEqual([true, true, true, true])
    expect(['a\tb', 'a\r\nb', 'a\n\n'].map(isOneCell)).toEqual([false, false, false])
  })

  it('reads back whatever a spreadsheet writes', () => {
    const cell = fc.stringMatching(/^[a-z"\t\n ]{0,6}$/)
    const block = fc
      .integer({ min: 1, max: 4 })
      .chain((wide) => fc.array(fc.array(cell, { minLength: wide, maxLength: wide }), { minLength: 1, maxLength: 4 }))
    const quoted = (text: string) => (/["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
    fc.assert(
      fc.property(block, (rows) => {
        const text = rows.map((row) => `${row.map(quoted).join('\t')}\r\n`).join('')
        expect(clipboardCells(text)).toEqual(rows)
      }),
    )
  })
})

describe('a pasted block', () => {
  it('goes from the first chosen cell on', () => {
    expect(pastedEdits([['x', 'y']], { top: 1, left: 0, bottom: 1, right: 0 }, grid(3, 3))).toEqual([
      { n: 2, field: 'campo-0', text: 'x' },
      { n: 2, field: 'campo-1', text: 'y' },
    ])
  })

  it('fills all that is chosen when it fits a whole number of times', () => {
    const edits = pastedEdits([['x']], { top: 0, left: 1, bottom: 2, right: 1 }, grid(3, 3))
    expect(edits.map(({ n, text }) => [n, text])).toEqual([
      [0, 'x'],
      [2, 'x'],
      [4, 'x'],
    ])
  })

  it('of any shape, anywhere, writes only cells of its rectangle that are in the grid, each once', () => {
    const size = fc.integer({ min: 1, max: 6 })
    const shape = fc.array(fc.array(fc.string({ maxLength: 3 }), { minLength: 1, maxLength: 6 }), {
      minLength: 1,
      maxLength: 6,
    })
    const cell = fc.tuple(fc.nat(5), fc.nat(5))
    fc.assert(
      fc.property(shape, fc.tuple(cell, cell), fc.tuple(size, size), (block, [one, other], [rows, columns]) => {
        const chosen = blockBetween(one, other)
        const all = pastedEdits(block, chosen, grid(rows, columns))
        const bottom = Math.max(chosen.bottom, chosen.top + block.length - 1)
        const right = Math.max(chosen.right, chosen.left + Math.max(...block.map((row) => row.length)) - 1)
        const places = all.map(({ n, field }) => [n / 2, Number(field.slice(6))] as const)
        for (const [row, column] of places) {
          expect(row >= chosen.top && row <= bottom && row < rows).toBe(true)
          expect(column >= chosen.left && column <= right && column < columns).toBe(true)
        }
        expect(new Set(places.map(String)).size).toBe(places.length)
      }),
    )
  })
})

it('filling down repeats the first chosen row, or the one above when only one is chosen', () => {
  const answer = (row: number) => `riga ${row}`
  expect(filledDown({ top: 0, left: 0, bottom: 2, right: 0 }, grid(3, 1), answer)).toEqual([
    { n: 2, field: 'campo-0', answer: 'riga 0' },
    { n: 4, field: 'campo-0', answer: 'riga 0' },
  ])
  expect(filledDown({ top: 2, left: 0, bottom: 2, right: 0 }, grid(3, 1), answer)).toEqual([
    { n: 4, field: 'campo-0', answer: 'riga 1' },
  ])
  expect(filledDown({ top: 0, left: 0, bottom: 0, right: 0 }, grid(3, 1), answer)).toEqual([])
})
