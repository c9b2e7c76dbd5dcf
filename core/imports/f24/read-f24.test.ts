import { describe, expect, it } from 'vitest'
import type { Giorno } from '#core/domain/identifiers/giorno.ts'
import { readF24 } from '#core/imports/f24/read-f24.ts'
import { f24Records, f24Text, listening, pieces, type WrittenForm, type WrittenInpsRow } from '#test/kit/files.ts'
import { companyCode, matricolaFor, personCode } from '#test/kit/identifiers.ts'

const oggi = '2026-11-23' as Giorno

async function reading(content: string | Uint8Array, size?: number) {
  const told = listening()
  const read = await readF24(pieces(content, size), told, { oggi })
  return { ...told, refused: read.ok ? undefined : read.failure.code }
}

const rows = (...righe: WrittenInpsRow[]) => reading(f24Text([{ righe }]))
const forms = (...given: WrittenForm[]) => reading(f24Text(given))

describe('a telematic F24', () => {
  it('gives every INPS row of a company with employees', async () => {
    const {
      rows: found,
      rejections,
      warnings,
    } = await rows(
      { causale: 'DM10', debito: 123_456 },
      { causale: 'RC01', da: '012026', a: '032026', debito: 5_000 },
      { causale: 'DMRP', da: '052026', debito: 0, credito: 700 },
    )

    expect(found.map(({ fact }) => fact)).toMatchObject([
      {
        causale: 'DM10',
        riscossoIl: '2026-10-16',
        da: '2026-09',
        debito: 123_456,
        credito: 0,
        sede: '4900',
        contribuente: companyCode(1),
      },
      { causale: 'RC01', da: '2026-01', a: '2026-03' },
      { causale: 'DMRP', debito: 0, credito: 700 },
    ])
    expect(found[0]).toMatchObject({
      line: 3,
      azienda: { codiceFiscale: companyCode(1), ragioneSociale: 'ALFA S.R.L.' },
    })
    expect([rejections, warnings]).toEqual([[], []])
  })

  it('may end its records with LF alone, and be cut in pieces of any size', async () => {
    const whole = f24Text([{}, { data: '16092026' }])
    const expected = (await reading(whole)).rows

    expect((await reading(whole.replaceAll('\r\n', '\n'))).rows).toEqual(expected)
    for (const size of [11, 1900, 4000]) expect((await reading(whole, size)).rows).toEqual(expected)
  })

  it('may be several supplies one after the other', async () => {
    const two = f24Text([{}]) + f24Text([{}], companyCode(2))

    expect((await reading(two)).rows.map(({ azienda }) => azienda.codiceFiscale)).toEqual([
      companyCode(1),
      companyCode(2),
    ])
  })

  it('may be of a person', async () => {
    expect((await reading(f24Text([{}], personCode(3)))).rows[0]?.azienda.codiceFiscale).toBe(personCode(3))
  })

  it('gives equal rows the same key, and different ones another', async () => {
    const keys = (await rows({}, {}, { debito: 1 }, { sede: '4901' })).rows.map(({ fact }) =>
      fact.fact === 'versamento' ? fact.chiave : '',
    )

    expect(keys[0]).toBe(keys[1])
    expect(new Set(keys).size).toBe(3)
  })
})

describe('rows of other gestioni are passed over', () => {
  it.each<[string, WrittenInpsRow]>([
    ['of committenti', { causale: 'C10', matricola: '20121ROMA' }],
    ['of artisans', { causale: 'AF', matricola: '12345678901234567' }],
    ['of additional CIG', { causale: 'RCAD', matricola: '12345678901234' }],
    ['of a causale and a matricola that nobody knows', { causale: 'ZZZ9', matricola: '12345678901234567' }],
  ])('%s', async (_, row) => {
    const told = await rows(row, {})

    expect([told.rows.length, told.strangers, told.rejections]).toEqual([1, [1], []])
  })

  it('and so are forms without an INPS section', async () => {
    const told = await forms({ modello: '8' }, {})

    expect([told.rows.length, told.strangers]).toEqual([1, [1]])
  })
})

describe('what is wrong in one row leaves out only that', () => {
  it.each<[string, WrittenInpsRow, string]>([
    ['no amount', { debito: 0 }, 'senza-importo'],
    ['both amounts', { debito: 10, credito: 10 }, 'debito-e-credito'],
    ['a matricola of nine digits', { matricola: '123456789' }, 'matricola'],
    ['a causale of one letter', { causale: 'D' }, 'causale'],
  ])('%s', async (_, row, code) => {
    const { rows: found, rejections } = await rows(row, { debito: 7 })

    expect(found).toHaveLength(1)
    expect(rejections).toMatchObject([{ code, line: 3 }])
  })

  it.each<[string, WrittenInpsRow, string]>([
    ['a period after the payment', { da: '112026' }, 'periodo-causale'],
    ['an end that the causale does not admit', { a: '102026' }, 'periodo-causale'],
    ['no period', { da: '000000' }, 'periodo-causale'],
    ['a month that does not exist', { da: '132026' }, 'periodo-illeggibile'],
    ['a credit where only debits may be', { causale: 'DMRA', debito: 0, credito: 10 }, 'uso-causale'],
    ['an unknown causale on a matricola of the right form', { causale: 'XY12' }, 'causale-sconosciuta'],
    ['wrong control digits', { matricola: '1234567890' }, 'matricola-da-verificare'],
  ])('but %s is taken with a warning: it is what a rettifica may mend', async (_, row, code) => {
    const { rows: found, rejections, warnings } = await rows(row)

    expect([found.length, rejections]).toEqual([1, []])
    expect(warnings.map((one) => one.code)).toContain(code)
  })

  it('warns of totals that do not add up, and of a payment still to come', async () => {
    expect((await forms({ totali: [1, 0] })).warnings.map(({ code }) => code)).toEqual(['totali-sezione'])
    expect((await forms({ data: '16122026' })).warnings.map(({ code }) => code)).toEqual(['non-ancora-riscosso'])
  })

  it('refuses a form without a good day, taxpayer or length', async () => {
    const [head = '', taxpayer = '', form = '', tail = ''] = f24Records()
    const wrongLength = [head, taxpayer, `${form.slice(0, 900)}\r\n`, tail].join('')
    const other = [head, taxpayer.replace(companyCode(1), companyCode(2)), form, tail].join('')
    const noTaxpayer = [head, form, taxpayer, tail].join('')

    expect((await forms({ data: '31022026' })).rejections).toMatchObject([
      { code: 'data-versamento', value: '31022026' },
    ])
    expect((await reading(wrongLength)).rejections).toMatchObject([{ code: 'record-lunghezza', line: 3 }])
    expect((await reading(other)).rejections).toMatchObject([{ code: 'contribuente-diverso', value: companyCode(1) }])
    expect((await reading(noTaxpayer)).rejections).toMatchObject([{ code: 'record-senza-contribuente' }])
    expect((await reading(f24Text([{}], '12345678901'))).rejections).toMatchObject([{ code: 'codice-fiscale' }])
  })

  it('refuses a record of an unknown type', async () => {
    const [head = '', taxpayer = '', form = '', tail = ''] = f24Records()

    expect((await reading([head, taxpayer, `Q${form.slice(1)}`, form, tail].join(''))).rejections).toMatchObject([
      { code: 'record-tipo', value: 'Q', line: 3 },
    ])
  })
})

describe('a supply that is not whole is refused whole', () => {
  const [head = '', taxpayer = '', form = '', tail = ''] = f24Records()

  it.each<[string, string, string]>([
    ['without a head', taxpayer + form + tail, 'f24-testa'],
    ['without a tail', head + taxpayer + form, 'f24-coda'],
    ['cut in the middle of a record', (head + taxpayer + form).slice(0, 4500), 'f24-coda'],
    ['with a form more than its tail counts', head + taxpayer + form + form + tail, 'f24-conteggi'],
    ['with something after its tail', head + taxpayer + form + tail + form, 'f24-dopo-coda'],
    ['of another kind', head.replace('F24A0', 'RLI12') + taxpayer + form + tail, 'f24-fornitura'],
    ['empty', '', 'f24-testa'],
  ])('%s', async (_, content, code) => {
    expect((await reading(content)).refused).toBe(code)
  })

  it('holds no endless line in memory', async () => {
    expect((await reading(head + 'V'.repeat(3_000_000))).refused).toBe('f24-coda')
  })

  it('reads names in Windows-1252', async () => {
    const accented = Buffer.from(f24Text().replace('ALFA S.R.L.', 'CAFFÈ ALFA '), 'latin1')

    expect((await reading(accented)).rows[0]?.azienda.ragioneSociale).toBe('CAFFÈ ALFA')
    expect(matricolaFor('4900', 1)).toHaveLength(10)
  })
})
