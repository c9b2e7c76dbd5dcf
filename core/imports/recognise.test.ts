import { describe, expect, it } from 'vitest'
import { recognise } from '#core/imports/recognise.ts'
import { f24Text, noteCsv, uniemensXml, zip } from '#test/kit/files.ts'
import { storedZip } from '#test/studio/stored-zip.ts'
import { xlsx } from '#test/studio/xlsx.ts'

const deleghe = 'Codice fiscale;Matricola;Dal\n1;2;3\n'
const seen = (content: string | Uint8Array, wanted?: 'uniemens' | 'f24' | 'note' | 'deleghe') =>
  recognise(Buffer.from(content).subarray(0, 8192), wanted)

describe('a file is told by its content', () => {
  it.each<[string, string | Uint8Array, string, string]>([
    ['a UniEmens flow', uniemensXml([{}]), 'uniemens', 'xml'],
    ['one in UTF-16', Buffer.from(`\uFEFF${uniemensXml([{}])}`, 'utf16le'), 'uniemens', 'xml'],
    ['one without a declaration', uniemensXml([{}], '<!-- paghe -->'), 'uniemens', 'xml'],
    ['a telematic F24', f24Text(), 'f24', 'f24'],
    ['notes', noteCsv([{}]), 'note', 'csv'],
    ['notes that lack a column', noteCsv([{}]).replace('Data Calcolo', 'X'), 'note', 'csv'],
    ['deleghe', deleghe, 'deleghe', 'csv'],
    ['deleghe with a mark and quotes', `\uFEFFsep=,\r\n"Codice fiscale","Matricola"\r\n`, 'deleghe', 'csv'],
    ['a workbook', xlsx([['a']]), 'deleghe', 'xlsx'],
  ])('%s', (_, content, kind, format) => {
    expect(seen(content)).toEqual({ ok: true, value: { kind, format } })
  })

  it.each<[string, string | Uint8Array, string]>([
    ['a PDF', '%PDF-1.7\n%âãÏÓ', 'è un PDF'],
    ['a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'un’immagine'],
    ['a ZIP', zip({ 'flusso.xml': '<a/>' }), 'estrarre il file'],
    ['a sheet of LibreOffice', storedZip([['mimetype', 'application/vnd.oasis.opendocument.spreadsheet']]), 'ODS'],
    ['a document', zip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<a/>' }), 'documento di testo'],
    ['a program', Buffer.from('MZ\x90\0\x03\0', 'latin1'), 'è un programma'],
    ['an old or protected workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'senza password'],
    ['a signed file', Buffer.from('308006092a864886f70d010702a080', 'hex'), '.p7m'],
    ['a web page', '<!DOCTYPE html><html><body>', 'pagina web'],
    ['JSON', '[{"a": 1}]', 'JSON'],
    ['a message', 'From mario@example.it\n\nciao', 'messaggio di posta'],
    ['any text', 'Caro collega,\nti scrivo per la pratica.\n', 'colonne'],
    ['a table of something else', 'Nome;Cognome\nAnna;Bianchi\n', 'Nome, Cognome'],
    ['noise', Buffer.from([1, 2, 3, 0, 255, 254, 7]), 'dati binari'],
  ])('but %s is none', (_, content, cosa) => {
    const found = seen(content)

    expect(found).toMatchObject({
      ok: false,
      failure: { code: 'genere-sconosciuto', details: { motivo: expect.stringContaining(cosa) as string } },
    })
  })

  it('is said to be a table, where somebody may know of what', () => {
    expect(seen('Nome;Cognome\nAnna;Bianchi\n')).toMatchObject({ failure: { details: { tabella: 'sì' } } })
    expect(seen('%PDF-1.7')).not.toMatchObject({ failure: { details: { tabella: 'sì' } } })
  })

  it.each<[string, string, string]>([
    ['another XML', '<?xml version="1.0"?><p:FatturaElettronica/>', 'xml-radice'],
    ['another telematic supply', f24Text().replace('F24A0', 'RLI12'), 'f24-fornitura'],
    ['a flow with a DOCTYPE', '<!DOCTYPE DenunceMensili SYSTEM "x"><DenunceMensili/>', 'xml-doctype'],
    ['nothing', '', 'file-vuoto'],
  ])('%s has its own reason', (_, content, code) => {
    expect(seen(content)).toMatchObject({ ok: false, failure: { code } })
  })
})

describe('a file that the user says to be of a kind', () => {
  it('must be of that kind', () => {
    expect(seen(uniemensXml([{}]), 'f24')).toMatchObject({
      failure: { code: 'genere-diverso', details: { motivo: 'Il file è un flusso UniEmens, non un F24 telematico.' } },
    })
    expect(seen(noteCsv([{}]), 'deleghe')).toMatchObject({ failure: { code: 'genere-diverso' } })
  })

  it('may have columns that its reader will look at', () => {
    expect(seen('Numero;Chi\n1;2\n', 'deleghe')).toEqual({ ok: true, value: { kind: 'deleghe', format: 'csv' } })
  })
})
