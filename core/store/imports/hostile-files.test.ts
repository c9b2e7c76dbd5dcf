import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importFile } from '#core/store/imports/import-file.ts'
import { uniemensXml } from '#test/kit/files.ts'
import { importDesk, type ImportDesk } from '#test/kit/importing.ts'

const FOLDER = join(import.meta.dirname, '../../../test/fixtures/hostile')

/** What each file must end in: a refusal, or how many facts and rejections. */
const EXPECTED: Readonly<Record<string, string | readonly [facts: number, rejected: number]>> = {
  'bomba-di-entita.xml': 'xml-doctype',
  'entita-esterna.xml': 'xml-doctype',
  'troncato.xml': 'xml-troncato',
  'e-commerciale.xml': 'xml-malformato',
  'altra-radice.xml': 'xml-radice',
  'senza-aziende.xml': 'nessuna-riga',
  'codifica-falsa.xml': 'codifica-errata',
  'iso-8859-1.xml': [1, 0],
  'utf-8-con-bom.xml': [1, 0],
  'utf-16.xml': [1, 0],
  'codice-fiscale-errato.xml': [1, 1],
  'record-corto.f24': [0, 1],
  'senza-coda.f24': 'f24-coda',
  'conteggi-falsi.f24': 'f24-conteggi',
  'altra-fornitura.f24': 'f24-fornitura',
  'separatore-virgola.csv': [1, 0],
  'colonne-mancanti.csv': 'colonne-mancanti',
  'colonne-riordinate.csv': [2, 0],
  'iso-8859-1.csv': [1, 0],
  'virgolette-aperte.csv': 'virgolette',
  'solo-intestazione.csv': 'solo-intestazione',
  'vuoto.xml': 'file-vuoto',
  'stampa-f24.pdf': 'genere-sconosciuto',
  'rumore.bin': 'genere-sconosciuto',
}

describe('each hostile file', () => {
  let desk: ImportDesk
  beforeAll(async () => void (desk = await importDesk()))
  afterAll(() => desk.remove())

  it('has its expected end', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(Object.keys(EXPECTED).sort())
  })

  it.each(Object.entries(EXPECTED))('%s', async (name, end) => {
    const before = desk.everything()
    const imported = await importFile(desk.order(join(FOLDER, name)))

    if (typeof end === 'string') {
      expect(imported).toMatchObject({ ok: false, failure: { code: end } })
      expect(desk.everything()).toBe(before)
    } else {
      const { added = 0, changed = 0, unchanged = 0, rejectedTotal } = imported.ok ? imported.value : {}
      expect([added + changed + unchanged, rejectedTotal]).toEqual(end)
    }
  })

  it('the external entity is never followed', () => {
    expect(readFileSync(join(FOLDER, 'entita-esterna.xml'), 'utf8')).toContain('/etc/passwd')
    expect(desk.everything()).not.toContain('root:')
  })

  it('a name with accents is the same from every encoding', async () => {
    for (const name of ['iso-8859-1.xml', 'utf-8-con-bom.xml', 'utf-16.xml']) {
      const one = await importDesk()
      await importFile(one.order(join(FOLDER, name)))
      expect(one.rows('aziende')).toMatchObject([{ ragione_sociale: 'Caffè Però S.r.l.' }])
      await one.remove()
    }
  })

  it('a file of 200 MB that is only one endless line is refused in time', { timeout: 60_000 }, async () => {
    const endless = Buffer.concat([Buffer.from(uniemensXml([{}]).slice(0, -20)), Buffer.alloc(200 * 2 ** 20, 'x')])
    const imported = await importFile(desk.order(desk.written(endless)))

    expect(imported).toMatchObject({ ok: false, failure: { code: 'xml-smisurato' } })
  })
})
