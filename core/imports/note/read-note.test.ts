import { describe, expect, it } from 'vitest'
import type { Giorno } from '#core/domain/identifiers/giorno.ts'
import { readNote } from '#core/imports/note/read-note.ts'
import { statoDi } from '#core/imports/note/stato.ts'
import { readCsv } from '#core/imports/table/read-csv.ts'
import { listening, noteCsv, NOTE_HEADER, pieces } from '#test/kit/files.ts'
import { companyCode, matricolaFor } from '#test/kit/identifiers.ts'

const oggi = '2026-11-23' as Giorno

async function reading(content: string | Uint8Array, size?: number) {
  const told = listening()
  const read = await readNote((take) => readCsv(pieces(content, size), take, { sink: told }), told, { oggi })
  return {
    ...told,
    refused: read.ok ? undefined : read.failure.code,
    why: read.ok ? undefined : read.failure.details?.['motivo'],
  }
}

const amount = async (saldo: string) => (await reading(noteCsv([{ saldo }]))).rows[0]?.fact

describe('a CSV of note di rettifica', () => {
  it('gives each note, its sede by code, its state as written and as ours', async () => {
    const { rows, rejections, warnings } = await reading(
      noteCsv([{}, { periodo: '2026-08', saldo: '-12,00', stato: 'Annullata' }]),
    )

    expect(rows[0]).toMatchObject({
      line: 2,
      azienda: { codiceFiscale: companyCode(1) },
      posizione: { matricola: matricolaFor('4900', 1), sede: { codice: '4900', certa: true }, dal: '2026-09-01' },
      fact: {
        id: `${matricolaFor('4900', 1)}|2026-09|2026-11-10`,
        saldo: 123_456,
        debitoAttuale: 123_456,
        saldoDenuncia: 500_000,
        dataCalcolo: '2026-11-10',
        tipologia: 'Altre cause',
        art1: false,
        stato: 'aperta',
        statoLetto: 'Aperta',
      },
    })
    expect(rows[1]).toMatchObject({ fact: { periodo: '2026-08', saldo: -1_200, stato: 'annullata' } })
    expect([rejections, warnings]).toEqual([[], []])
  })

  it('reads amounts with comma or point', async () => {
    for (const written of ['1.234,56', '1234,56', '1234.56', '€ 1.234,56'])
      expect(await amount(written)).toMatchObject({ saldo: 123_456 })
  })

  it.each(['set-26', 'SET-26', '2026-09-01', '01/09/2026', '01/09/2026 00:00:00'])(
    'reads a month that a spreadsheet took for a day: %s',
    async (periodo) => {
      expect((await reading(noteCsv([{ periodo }]))).rows[0]).toMatchObject({ fact: { periodo: '2026-09' } })
    },
  )

  it.each(['15/09/2026', 'sep-26', 'settembre'])('but not %s', async (periodo) => {
    expect((await reading(noteCsv([{ periodo }]))).rejections).toMatchObject([{ code: 'periodo', value: periodo }])
  })

  it('is read by the names of its columns, in any order and spelling', async () => {
    const columns = 'STATO;data calcolo;Saldo Rettifica;Matricola INPS;C.F.;PERIODO DI COMPETENZA'
    const { rows } = await reading(
      `${columns}\nPagata;2026-11-10;10,00;${matricolaFor('7000', 2)};${companyCode(2)};09-2026\n`,
    )

    expect(rows[0]).toMatchObject({
      azienda: { codiceFiscale: companyCode(2) },
      fact: { stato: 'pagata', saldo: 1_000, periodo: '2026-09' },
    })
  })

  it('may be in any usual encoding, and be cut in pieces of any size', async () => {
    const text = noteCsv([{ stato: 'Già pagata' }])
    const expected = (await reading(text)).rows

    for (const bytes of [
      Buffer.from(`\uFEFF${text}`),
      Buffer.from(text, 'latin1'),
      Buffer.from(`\uFEFF${text}`, 'utf16le'),
    ])
      expect((await reading(bytes)).rows).toEqual(expected)
    for (const size of [1, 13, 700]) expect((await reading(text, size)).rows).toEqual(expected)
  })

  it('may have its columns parted otherwise, with a warning', async () => {
    for (const [separator, name] of [
      ['\t', 'tabulazione'],
      ['|', '|'],
    ] as const) {
      const { rows, warnings } = await reading(noteCsv([{}]).replaceAll(';', separator))
      expect([rows.length, warnings[0]?.code, warnings[0]?.value]).toEqual([1, 'separatore', name])
    }
    const commas = noteCsv([{ saldo: '10.00' }])
      .replace(/0,00;1\.234,56/, '0.00;12.00')
      .replaceAll(';', ',')
    expect((await reading(commas)).rows[0]).toMatchObject({ fact: { saldo: 1_000 } })
  })

  it("may begin with Excel's own line, and hold blank ones", async () => {
    expect((await reading(`sep=;\r\n\r\n${noteCsv([{}])}\r\n;;;\r\n`)).rows).toHaveLength(1)
  })

  it('says where some lines are in another encoding', async () => {
    const mixed = Buffer.concat([
      Buffer.from(noteCsv([{ stato: 'Già aperta' }])),
      Buffer.from(noteCsv([{ stato: 'Già pagata', periodo: '08/2026' }]).split('\r\n')[1] ?? '', 'latin1'),
    ])

    const { rows, warnings } = await reading(mixed)

    expect(rows.map(({ fact }) => (fact.fact === 'nota' ? fact.statoLetto : ''))).toEqual(['Già aperta', 'Già pagata'])
    expect(warnings.map(({ code }) => code)).toEqual(['codifica-mista'])
  })
})

describe('what is wrong in one note leaves out only that', () => {
  it.each([
    ['a codice fiscale', companyCode(1), '12345678901', 'codice-fiscale'],
    ['a matricola', matricolaFor('4900', 1), '49A', 'matricola'],
    ['a period', '09/2026', '13/2026', 'periodo'],
    ['a period to come', '09/2026', '09/2027', 'periodo-futuro'],
    ['a day', '10/11/2026', '31/11/2026', 'giorno'],
    ['a saldo', '5000.00;1.234,56', '5000.00;12O,50', 'importo'],
    ['an empty saldo', '5000.00;1.234,56', '5000.00;', 'importo'],
    ['one column too many', ';Aperta', ';Aperta;altro', 'colonne-riga'],
  ])('%s', async (_, good, bad, code) => {
    const [header = '', row = ''] = noteCsv([{}]).split('\r\n')
    const other = row.replace('09/2026', '07/2026')
    const { rows, rejections } = await reading([header, row.replace(good, bad), other].join('\r\n'))

    expect(rows).toHaveLength(1)
    expect(rejections.map((one) => [one.line, one.code])).toEqual([[2, code]])
  })

  it('takes an unknown state as it is written, and an unknown sede as none', async () => {
    const { rows, warnings } = await reading(noteCsv([{ stato: 'Compensata' }]).replace('MILANO', 'ATLANTIDE'))

    expect(rows[0]).toMatchObject({ fact: { stato: 'altro', statoLetto: 'Compensata' } })
    expect(rows[0]?.posizione).not.toHaveProperty('sede')
    expect(warnings.map(({ code }) => code).sort()).toEqual(['sede-sconosciuta', 'stato-sconosciuto'])
  })
})

describe('a file that is no list of notes is refused whole', () => {
  it.each([
    ['without a column', noteCsv([{}]).replace('Data Calcolo', 'Data'), 'colonne-mancanti'],
    ['with a column twice', noteCsv([{}]).replace('Cig', 'Matricola'), 'colonne-doppie'],
    ['without rows', noteCsv([]), 'solo-intestazione'],
    ['without columns', 'una parola\nun’altra\n', 'separatore'],
    ['with a quote never closed', noteCsv([{ stato: '"Aperta' }, {}]), 'virgolette'],
    ['with an endless row', `${NOTE_HEADER}\n"${'x'.repeat(300_000)}`, 'riga-smisurata'],
  ])('%s', async (_, content, code) => {
    expect((await reading(content)).refused).toBe(code)
  })

  it('and the columns that are missing are named', async () => {
    const { why } = await reading(noteCsv([{}]).replace('Data Calcolo', 'Quando').replace('Saldo rettifica', 'Quanto'))

    expect(why).toMatch(/^Mancano le colonne «Saldo rettifica», «Data Calcolo»\. Colonne trovate: Sede, Codice Fiscale/)
  })
})

it.each([
  ['', 'aperta'],
  ['Aperta', 'aperta'],
  ['NON PAGATA', 'aperta'],
  ['Da pagare', 'aperta'],
  ['Pagata', 'pagata'],
  ['In ricalcolo', 'in-ricalcolo'],
  ['Passata a recupero crediti', 'recupero-crediti'],
  ['Avviso di addebito', 'recupero-crediti'],
  ['Annullata', 'annullata'],
  ['Boh', 'altro'],
])('the state «%s» means %s', (written, stato) => {
  expect(statoDi(written)).toBe(stato)
})
