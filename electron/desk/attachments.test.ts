import { describe, expect, it } from 'vitest'
import { sure, testDesk } from '#test/kit/desk.ts'
import { attach } from './attachments.ts'

const pdf = (length: number) => {
  const contenuto = new Uint8Array(length)
  contenuto.set(new TextEncoder().encode('%PDF-1.7'))
  return contenuto
}
const code = async (nome: string, contenuto: Uint8Array) => {
  const attached = await attach(testDesk(), { nome, contenuto })
  return attached.ok ? attached.value.tipo : attached.failure.code
}

describe('A file shown as evidence', () => {
  it.each([
    ['as long as it may be', pdf(1000), 'pdf'],
    ['one byte longer', pdf(1001), 'allegato-troppo-grande'],
    ['empty', new Uint8Array(), 'allegato-vuoto'],
    ['that only says it is a PDF', new TextEncoder().encode('MZ'), 'allegato-non-ammesso'],
  ])('%s', async (_, contenuto, said) => {
    expect(await code('quietanza.pdf', contenuto)).toBe(said)
  })

  it('is the same file under whatever name it comes again, and bears the one it came under', async () => {
    const desk = testDesk()
    const first = sure(await attach(desk, { nome: 'a.pdf', contenuto: pdf(20) }))
    const second = sure(await attach(desk, { nome: 'b.pdf', contenuto: pdf(20) }))
    expect(second).toEqual({ ...first, nome: 'b.pdf' })
    expect(await desk.attachments.list([first.hash, 'x'])).toEqual([second])
  })

  it.each([
    [`${'a'.repeat(240)}.pdf`, `${'a'.repeat(196)}.pdf`],
    ['riga\nsotto\\barra.pdf', 'riga_sotto_barra.pdf'],
    ['senza fine'.repeat(30), 'senza fine'.repeat(20)],
  ])('has a name that a core takes, whatever the disk calls it', async (found, nome) => {
    expect(sure(await attach(testDesk(), { nome: found, contenuto: pdf(20) })).nome).toBe(nome)
  })
})
