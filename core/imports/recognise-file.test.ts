import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Giorno } from '#core/domain/identifiers/giorno.ts'
import { openSource } from '#core/imports/file-source.ts'
import type { ImportKind } from '#core/domain/importing.ts'
import { readFile } from '#core/imports/read-file.ts'
import { recogniseFile } from '#core/imports/recognise-file.ts'
import { listening, noteCsv } from '#test/kit/files.ts'
import { matricolaFor, personCode } from '#test/kit/identifiers.ts'
import { xlsx } from '#test/studio/xlsx.ts'

const folder = mkdtempSync(join(tmpdir(), 'scrittoio-recognise-'))
afterAll(() => rmSync(folder, { recursive: true }))

const studio = { codiceFiscale: personCode(1), denominazione: 'Studio' }
const table = (csv: string) =>
  csv
    .trim()
    .split('\r\n')
    .map((row) => row.split(';'))
const notes = table(noteCsv([{}]))

/** The file told and read as the archive does, all but entering it. */
async function importing(bytes: Uint8Array, wanted?: ImportKind) {
  const path = join(folder, 'prova')
  writeFileSync(path, bytes)
  const source = await openSource(path)
  if (!source.ok) throw new Error(source.failure.code)
  try {
    const found = await recogniseFile(source.value, wanted)
    const told = listening()
    if (!found.ok) return { found: undefined, refused: found.failure.details?.['motivo'], rows: told.rows }
    const read = await readFile(source.value, found.value, {
      sink: told,
      oggi: '2026-11-23' as Giorno,
      studio,
      onBytes: () => undefined,
    })
    const why = read.ok ? undefined : read.failure.details?.['motivo']
    return { found: found.value, refused: why, rows: told.rows }
  } finally {
    await source.value.close()
  }
}

describe('a workbook is told by its columns', () => {
  it('of notes, read as notes, also under a title', async () => {
    for (const rows of [notes, [['Note di rettifica'], [], ...notes]]) {
      const read = await importing(xlsx(rows))

      expect(read.found).toEqual({ kind: 'note', format: 'xlsx' })
      expect(read.rows).toMatchObject([
        {
          posizione: { matricola: matricolaFor('4900', 1) },
          fact: { fact: 'nota', periodo: '2026-09', saldo: 123_456 },
        },
      ])
    }
  })

  it('of deleghe, or of who knows what, read as deleghe', async () => {
    expect((await importing(xlsx([['CF', 'Matricola']]))).found?.kind).toBe('deleghe')
    expect((await importing(xlsx([['a', 'b']]))).found?.kind).toBe('deleghe')
  })

  it('and must be of the kind that it is said to be', async () => {
    expect((await importing(xlsx(notes), 'note')).rows).toHaveLength(1)
    expect((await importing(xlsx(notes), 'deleghe')).refused).toBe(
      'Il file è un elenco di note di rettifica, non un elenco di deleghe.',
    )
    expect((await importing(xlsx([['CF', 'Matricola']]), 'note')).refused).toBe(
      'Il file è un elenco di deleghe, non un elenco di note di rettifica.',
    )
  })
})

describe('a workbook without data', () => {
  it('is told by what it lacks, and what to do', async () => {
    expect((await importing(xlsx([['CF', 'Matricola']]))).refused).toMatch(
      /ha le intestazioni delle colonne ma nessuna riga: .*Esportarlo di nuovo/,
    )
    expect((await importing(xlsx([[]]))).refused).toMatch(/primo foglio del file è vuoto.*metterlo per primo/)
  })
})
