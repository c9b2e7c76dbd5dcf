import { describe, expect, it } from 'vitest'
import type { Giorno } from '#core/domain/identifiers/giorno.ts'
import { readUniemens } from '#core/imports/uniemens/read-uniemens.ts'
import { listening, pieces, uniemensXml, WORKER, type WrittenCompany } from '#test/kit/files.ts'
import { companyCode, matricolaFor } from '#test/kit/identifiers.ts'

const oggi = '2026-11-23' as Giorno

async function reading(content: string | Uint8Array, size?: number) {
  const told = listening()
  const read = await readUniemens(pieces(content, size), told, { oggi })
  return {
    ...told,
    refused: read.ok ? undefined : read.failure.code,
    line: read.ok ? undefined : read.failure.details?.['riga'],
  }
}

const one = (company: WrittenCompany = {}) => reading(uniemensXml([company]))

describe('a UniEmens flow', () => {
  it('gives every position of every company with its figures', async () => {
    const [a, b] = [matricolaFor('4900', 1), matricolaFor('7000', 2)]
    const flow = uniemensXml([
      {
        nome: 'Alfa &amp; Figli',
        posizioni: [
          { matricola: a, workers: 3 },
          { matricola: b, aziendale: { ForzaAziendale: '2,50' } },
        ],
      },
      {
        codiceFiscale: companyCode(2),
        nome: 'Beta',
        mese: '2026-08',
        posizioni: [{ matricola: matricolaFor('5100', 3) }],
      },
    ])

    const { rows, rejections, warnings } = await reading(flow)

    expect(rows.map(({ azienda, posizione }) => [azienda.ragioneSociale, posizione.matricola])).toEqual([
      ['Alfa & Figli', a],
      ['Alfa & Figli', b],
      ['Beta', matricolaFor('5100', 3)],
    ])
    expect(rows[0]).toMatchObject({
      posizione: { dal: '2026-09-01', sede: { codice: '4900', certa: false } },
      fact: { periodo: '2026-09', individuali: 3, aziendale: { forza: 3, lavoratori: 3, debito: 90_000, credito: 0 } },
    })
    expect(rows[1]).toMatchObject({ fact: { aziendale: { forza: 2.5 } } })
    expect([rejections, warnings]).toEqual([[], []])
  })

  it('is read alike in pieces of any size', async () => {
    const flow = uniemensXml([
      { nome: 'Caffè Però' },
      { codiceFiscale: companyCode(2), posizioni: [{ matricola: matricolaFor('7000', 2) }] },
    ])
    const whole = await reading(flow)

    for (const size of [1, 7, 64, 513]) expect((await reading(flow, size)).rows).toEqual(whole.rows)
  })

  it('tells nothing of a worker but how many there are', async () => {
    const told = await one({ posizioni: [{ workers: 2 }] })

    const everything = JSON.stringify([told.rows, told.rejections, told.warnings])
    for (const secret of Object.values(WORKER)) expect(everything).not.toContain(secret)
    expect(everything).not.toContain('9999999999')
  })

  it('says that it mends an earlier one', async () => {
    expect((await one({ posizioni: [{ mends: true }] })).rows[0]?.fact).toMatchObject({ regolarizzazione: true })
    expect((await one()).rows[0]?.fact).toMatchObject({ regolarizzazione: false })
  })

  it('may bring only a part of the denunce individuali', async () => {
    const { rows, warnings } = await one({ posizioni: [{ aziendale: null }] })

    expect(rows[0]?.fact).not.toHaveProperty('aziendale')
    expect(warnings.map(({ code }) => code)).toEqual(['senza-denuncia-aziendale'])
  })

  it('may have a namespace prefix', async () => {
    const prefixed = uniemensXml([{}])
      .replace(/<(\/?)([A-Z])/g, '<$1u:$2')
      .replace('<u:DenunceMensili', '<u:DenunceMensili xmlns:u="urn:x"')

    expect((await reading(prefixed)).rows).toHaveLength(1)
  })
})

describe('what is wrong in one company leaves out only that', () => {
  const good = { codiceFiscale: companyCode(2), posizioni: [{ matricola: matricolaFor('7000', 2) }] }

  it.each<[string, WrittenCompany, string, string]>([
    [
      'a codice fiscale whose control digit is wrong',
      { codiceFiscale: '12345678901' },
      'codice-fiscale',
      '12345678901',
    ],
    ['a missing matricola', { posizioni: [{ matricola: '' }] }, 'matricola', ''],
    ['a matricola of nine digits', { posizioni: [{ matricola: '123456789' }] }, 'matricola', '123456789'],
    ['a month that does not exist', { mese: '2026-13' }, 'periodo', '2026-13'],
    ['a month to come', { mese: '2027-01' }, 'periodo-futuro', '2027-01'],
  ])('%s', async (_, company, code, value) => {
    const { rows, rejections } = await reading(uniemensXml([company, good]))

    expect(rows.map(({ azienda }) => azienda.codiceFiscale)).toEqual([companyCode(2)])
    expect(rejections).toMatchObject([{ code, value, line: 5 }])
  })

  it('takes a matricola whose control digits are wrong, to be looked at', async () => {
    const { rows, warnings } = await one({ posizioni: [{ matricola: '1234567890' }] })

    expect(rows[0]?.posizione.daVerificare).toBe(true)
    expect(warnings).toMatchObject([{ code: 'matricola-da-verificare', value: '1234567890' }])
  })

  it('leaves out a figure that is no number, and says so', async () => {
    const { rows, warnings } = await one({
      posizioni: [{ aziendale: { ForzaAziendale: 'molti', TotaleADebito: '1.2.3' } }],
    })

    expect(rows[0]?.fact).toMatchObject({ aziendale: { lavoratori: 2, credito: 0 } })
    expect(rows[0]?.fact).not.toHaveProperty('aziendale.forza')
    expect(warnings.map(({ code, value }) => [code, value])).toEqual([
      ['numero', 'molti'],
      ['numero', '1.2.3'],
    ])
  })

  it('says when the flow declares other denunce than it holds', async () => {
    const { warnings } = await one({ posizioni: [{ workers: 2, aziendale: { NumDenIndiv: 5 } }] })

    expect(warnings[0]).toMatchObject({ code: 'quadratura', value: '5' })
    expect(warnings[0]?.reason).toContain('dichiara 5 denunce individuali ma ne contiene 2')
  })

  it('passes over a company of other gestioni', async () => {
    const { rows, warnings, strangers } = await reading(uniemensXml([{ posizioni: [] }, good]))

    expect([rows.length, strangers]).toEqual([1, [1]])
    expect(warnings.map(({ code }) => code)).toEqual(['azienda-senza-posizioni'])
  })
})

describe('an encoding', () => {
  const declared = (encoding: string) =>
    uniemensXml([{ nome: 'Caffè Però' }], `<?xml version="1.0" encoding="${encoding}"?>`)
  const utf16 = Buffer.from(`\uFEFF${declared('UTF-16')}`, 'utf16le')

  it.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from(declared('UTF-8'))],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${declared('UTF-8')}`)],
    ['ISO-8859-1', Buffer.from(declared('ISO-8859-1'), 'latin1')],
    ['Windows-1252', Buffer.from(declared('windows-1252'), 'latin1')],
    ['UTF-16, little end first', utf16],
    ['UTF-16, big end first', Buffer.from(utf16).swap16()],
    ['UTF-16 without a mark', utf16.subarray(2)],
    ['one that says UTF-16 and is not', Buffer.from(declared('UTF-16'))],
  ])('%s is read', async (_, bytes) => {
    const told = await reading(bytes)

    expect([told.refused, told.rows[0]?.azienda.ragioneSociale]).toEqual([undefined, 'Caffè Però'])
  })

  it('that is not the declared one refuses the file', async () => {
    expect((await reading(Buffer.from(declared('UTF-8'), 'latin1'))).refused).toBe('codifica-errata')
    expect((await reading(Buffer.from(declared('klingon')))).refused).toBe('codifica-sconosciuta')
  })
})

describe('a file that is not a sound flow is refused whole', () => {
  const flow = uniemensXml([{}, { codiceFiscale: companyCode(2) }])
  const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><DenunceMensili>&b;</DenunceMensili>`

  it.each<[string, string, string]>([
    ['cut in the middle of a company', flow.slice(0, flow.length / 2), 'xml-troncato'],
    ['cut just before its end', flow.slice(0, flow.lastIndexOf('</DenunceMensili>')), 'xml-troncato'],
    ['cut inside a tag', flow.slice(0, flow.indexOf('<Matricola>') + 4), 'xml-troncato'],
    ['with a tag never closed', flow.replace('</Matricola>', ''), 'xml-malformato'],
    ['with a bare ampersand', flow.replace('Alfa S.r.l.', 'Alfa & Beta'), 'xml-malformato'],
    [
      'with a bare ampersand, far from any semicolon',
      flow.replace('Alfa S.r.l.', `Alfa & ${'B'.repeat(2_000_000)}`),
      'xml-malformato',
    ],
    ['with something after its end', `${flow}<altro/>`, 'xml-malformato'],
    ['an entity bomb', bomb, 'xml-doctype'],
    [
      'an external entity',
      flow.replace('<DenunceMensili>', '<!DOCTYPE x SYSTEM "file:///etc/passwd"><DenunceMensili>'),
      'xml-doctype',
    ],
    ['a DOCTYPE without end', `<?xml version="1.0"?><!DOCTYPE x [${'<!ENTITY a "b">'.repeat(50)}`, 'xml-doctype'],
    ['of another root', '<?xml version="1.0"?><FatturaElettronica><x/></FatturaElettronica>', 'xml-radice'],
    ['without companies', uniemensXml([]), 'nessuna-riga'],
    ['of a hundred thousand nested tags', `<DenunceMensili>${'<a>'.repeat(100_000)}`, 'xml-smisurato'],
    ['of one endless text', `<DenunceMensili><Azienda><CFAzienda>${'9'.repeat(4_000_000)}`, 'xml-smisurato'],
    ['of one endless comment', `<DenunceMensili><!--${'x'.repeat(4_000_000)}`, 'xml-smisurato'],
    ['of one endless tag', `<DenunceMensili><Azienda ${'a="1" '.repeat(1)}${'b'.repeat(4_000_000)}`, 'xml-smisurato'],
  ])('%s', async (_, content, code) => {
    expect((await reading(content)).refused).toBe(code)
  })

  it('and the line is told', async () => {
    const wrong = flow.replace('</Matricola>', '')

    expect((await reading(wrong)).line).toBe('10')
  })
})
