import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readXlsx } from '#core/imports/xlsx/read-xlsx.ts'
import { ok } from '#core/kernel/result.ts'
import { zip } from '#test/kit/files.ts'
import { xlsx } from '#test/studio/xlsx.ts'

const folder = mkdtempSync(join(tmpdir(), 'scrittoio-xlsx-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function reading(bytes: Uint8Array) {
  const path = join(folder, 'prova.xlsx')
  writeFileSync(path, bytes)
  const file = await open(path)
  const rows: { line: number; cells: readonly string[] }[] = []
  const read = await readXlsx({ file, bytes: bytes.length }, (row) => (rows.push(row), ok(null)))
  await file.close()
  return {
    rows,
    refused: read.ok ? undefined : read.failure.code,
    why: read.ok ? undefined : read.failure.details?.['motivo'],
  }
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A workbook as Excel packs it: deflated, texts shared, days as numbers with a style. */
const workbook = (sheet: string, { attributes = '', strings = '', styles = '' } = {}) => ({
  '[Content_Types].xml': '<Types/>',
  'xl/workbook.xml': `<workbook xmlns:r="${OFFICE}"><workbookPr ${attributes}/><sheets><sheet name="A" sheetId="1" r:id="rId7"/><sheet name="B" r:id="rId8"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId7" Target="worksheets/sheet1.xml"/><Relationship Id="rId8" Target="worksheets/no.xml"/></Relationships>`,
  'xl/styles.xml': `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd\\/mm\\/yyyy;@"/><numFmt numFmtId="165" formatCode="0.00&quot;d&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${styles}</cellXfs><cellStyles/></styleSheet>`,
  'xl/sharedStrings.xml': `<sst>${strings}</sst>`,
  'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
})

describe('a workbook', () => {
  it('gives the rows of its first sheet', async () => {
    expect(
      (
        await reading(
          xlsx([
            ['Uno', 'Due'],
            ['caffè & co', ''],
          ]),
        )
      ).rows,
    ).toEqual([
      { line: 1, cells: ['Uno', 'Due'] },
      { line: 2, cells: ['caffè & co'] },
    ])
  })

  it('gives shared texts, numbers, days and blanks as a person sees them', async () => {
    const sheet = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>
      <row r="4"><c r="A4"><v>4912345631</v></c><c r="B4" s="1"><v>45000</v></c><c r="C4" s="2"><v>45000</v></c><c r="D4" s="3"><v>45000</v></c><c r="E4" t="b"><v>1</v></c><c r="F4" t="str"><f>A1</f><v>esito</v></c></row>`
    const strings = '<si><t>Matri</t></si><si><r><t>in </t></r><r><t>pezzi</t></r><rPh><t>nascosto</t></rPh></si>'
    const styles = '<xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/>'

    expect((await reading(zip(workbook(sheet, { strings, styles })))).rows).toEqual([
      { line: 1, cells: ['Matri', '', 'in pezzi'] },
      { line: 4, cells: ['4912345631', '2023-03-15', '2023-03-15', '45000', 'SI', 'esito'] },
    ])
  })

  it('gives the first sheet that one can see', async () => {
    const parts = workbook('<row><c><v>1</v></c></row>')
    const sheets = `<workbook xmlns:r="${OFFICE}"><sheets><sheet name="Elenchi" state="hidden" r:id="rId8"/><sheet name="Altri" state="veryHidden" r:id="rId8"/><sheet name="A" r:id="rId7"/></sheets></workbook>`

    expect((await reading(zip({ ...parts, 'xl/workbook.xml': sheets }))).rows).toEqual([{ line: 1, cells: ['1'] }])
  })

  it('gives numbers as Excel shows them, without the dust of binary fractions', async () => {
    const sheet =
      '<row><c><v>1234.5599999999999</v></c><c><v>0.30000000000000004</v></c><c><v>12345678903</v></c></row>'

    expect((await reading(zip(workbook(sheet)))).rows[0]?.cells).toEqual(['1234.56', '0.3', '12345678903'])
  })

  it('may count its days from 1904', async () => {
    const sheet = '<row><c s="0"><v>43538</v></c></row>'

    expect(
      (await reading(zip(workbook(sheet, { styles: '<xf numFmtId="14"/>', attributes: 'date1904="1"' })))).rows[0]
        ?.cells,
    ).toEqual(['2023-03-15'])
  })

  it('is not made larger by a cell that stands far away', async () => {
    const { rows } = await reading(
      zip(workbook('<row r="1048576"><c r="XFD1048576"><v>1</v></c><c r="B1048576"><v>2</v></c></row>')),
    )

    expect(rows).toEqual([{ line: 1_048_576, cells: ['', '2'] }])
  })
})

describe('a workbook that is not sound is refused', () => {
  const sound = zip(workbook('<row><c><v>1</v></c></row>'))
  const encrypted = Buffer.from(sound)
  for (let at = encrypted.indexOf('PK\x01\x02'); at >= 0; at = encrypted.indexOf('PK\x01\x02', at + 1))
    encrypted[at + 8] = 1

  it.each<[string, Uint8Array, string]>([
    ['cut', sound.subarray(0, sound.length - 40), 'xlsx-malformato'],
    ['with a spoilt index', Buffer.from(sound).fill(0x41, sound.length - 100, sound.length - 30), 'xlsx-malformato'],
    ['with spoilt data', Buffer.from(sound).fill(0xff, 60, 100), 'xlsx-malformato'],
    ['under a password', encrypted, 'xlsx-malformato'],
    ['without a sheet', zip({ 'xl/workbook.xml': '<workbook/>' }), 'xlsx-malformato'],
    ['whose sheet is no XML', zip(workbook('<row><c>')), 'xlsx-malformato'],
    [
      'whose sheet has a DOCTYPE',
      zip({ ...workbook(''), 'xl/worksheets/sheet1.xml': '<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>' }),
      'xlsx-malformato',
    ],
  ])('%s', async (_, bytes, code) => {
    const { refused, why } = await reading(bytes)

    expect(refused).toBe(code)
    expect(why).toMatch(/^Il foglio di calcolo non si può leggere: .+/)
  })

  it('a bomb, while it swells', async () => {
    const huge = Buffer.concat([Buffer.from('<sst>'), Buffer.alloc(40 << 20, '<si/>')])
    const bytes = zip({ ...workbook(''), 'xl/sharedStrings.xml': huge })

    expect(bytes.length).toBeLessThan(1 << 20)
    expect((await reading(bytes)).refused).toBe('xlsx-smisurato')
  })
})
