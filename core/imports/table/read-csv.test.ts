import { describe, expect, it } from 'vitest'
import { readCsv } from '#core/imports/table/read-csv.ts'
import { ok } from '#core/kernel/result.ts'
import { listening, pieces } from '#test/kit/files.ts'

async function reading(content: string, size?: number) {
  const rows: { line: number; cells: readonly string[] }[] = []
  const take = (row: (typeof rows)[number]) => (rows.push(row), ok(null))
  const read = await readCsv(pieces(content, size), take, { sink: listening() })
  return { rows, why: read.ok ? undefined : read.failure.details?.['motivo'] }
}

describe('a CSV', () => {
  const expected = [
    { line: 1, cells: ['a', 'b'] },
    { line: 2, cells: ['1', '2'] },
    { line: 3, cells: ['3', '4'] },
  ]

  it.each([
    ['CRLF and then LF', 'a;b\r\n1;2\n3;4\n'],
    ['LF and then CRLF', 'a;b\n1;2\r\n3;4\r\n'],
    ['CR alone', 'a;b\r1;2\r3;4\r'],
  ])('may end its lines with %s', async (_, content) => {
    expect((await reading(content)).rows).toEqual(expected)
    expect((await reading(content, 1)).rows).toEqual(expected)
  })

  it('keeps the quotes that are part of a name', async () => {
    const { rows } = await reading('"Alfa" di Rossi;1\nBar "Da Gigi";2\n"Hotel ""Bella""";3\n5" Pollici;4\n')

    expect(rows.map(({ cells }) => cells[0])).toEqual([
      '"Alfa" di Rossi',
      'Bar "Da Gigi"',
      'Hotel "Bella"',
      '5" Pollici',
    ])
  })

  it('says about where a quote was opened, not where the file ends', async () => {
    const rest = Array.from({ length: 40 }, (_, n) => `${n};x`).join('\n')

    expect((await reading(`a;b\n1;2\n"aperta;2\n${rest}\n`)).why).toContain('alla riga 3 ')
  })
})
