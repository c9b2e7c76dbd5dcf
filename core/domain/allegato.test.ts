import { expect, it } from 'vitest'
import { tipoAllegato } from './allegato.ts'

const text = (words: string) => new TextEncoder().encode(words)
const signed = [0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02]

it.each([
  ['a PDF', text('%PDF-1.7\n'), 'pdf'],
  ['a JPEG', new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), 'jpeg'],
  ['a PNG', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'png'],
  ['a signed document', new Uint8Array([0x30, 0x82, 0x0a, 0x00, ...signed]), 'p7m'],
  ['a signed document of unknown length', new Uint8Array([0x30, 0x80, ...signed]), 'p7m'],
])('knows %s by what it holds', (_, contenuto, tipo) => {
  expect(tipoAllegato(contenuto)).toBe(tipo)
})

it.each([
  ['nothing', new Uint8Array()],
  ['a program', text('MZ\u0090')],
  ['a page that says it is a PDF', text('<html>%PDF-1.7')],
  ['half a signature', new Uint8Array([0x89, 0x50, 0x4e, 0x47])],
  ['another DER sequence', new Uint8Array([0x30, 0x82, 0x0a, 0x00, 0x06, 0x03, 0x55, 0x04, 0x03])],
])('does not take %s', (_, contenuto) => {
  expect(tipoAllegato(contenuto)).toBeUndefined()
})
