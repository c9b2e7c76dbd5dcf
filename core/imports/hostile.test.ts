import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Giorno } from '#core/domain/identifiers/giorno.ts'
import { openSource } from '#core/imports/file-source.ts'
import { readFile } from '#core/imports/read-file.ts'
import { recognise, type Recognised } from '#core/imports/recognise.ts'
import { readUniemens } from '#core/imports/uniemens/read-uniemens.ts'
import { f24Text, listening, noteCsv, pieces, uniemensXml } from '#test/kit/files.ts'
import { companyCode, matricolaFor, personCode } from '#test/kit/identifiers.ts'
import { xlsx } from '#test/studio/xlsx.ts'

const oggi = '2026-11-23' as Giorno
const studio = { codiceFiscale: personCode(1), denominazione: 'Studio' }
const deleghe = [
  ['CF', 'Matricola', 'Ragione sociale', 'Dal', 'Al'],
  [companyCode(1), matricolaFor('4900', 1), 'Alfa', '01/02/2020', '31/12/2026'],
]

const readers: readonly (readonly [string, Recognised, Uint8Array])[] = [
  ['UniEmens', { kind: 'uniemens', format: 'xml' }, Buffer.from(uniemensXml([{}, { codiceFiscale: companyCode(2) }]))],
  ['F24', { kind: 'f24', format: 'f24' }, Buffer.from(f24Text([{}, {}]))],
  ['notes', { kind: 'note', format: 'csv' }, Buffer.from(noteCsv([{}, { periodo: '08/2026' }]))],
  ['deleghe', { kind: 'deleghe', format: 'csv' }, Buffer.from(deleghe.map((row) => row.join(';')).join('\n'))],
  ['workbooks', { kind: 'deleghe', format: 'xlsx' }, Buffer.from(xlsx(deleghe))],
]

/** Reads any bytes as a file of some kind; what it gives back is either rows or a refusal in plain Italian. */
async function judged(bytes: Uint8Array, as: Recognised): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'scrittoio-hostile-'))
  try {
    const path = join(folder, 'x')
    writeFileSync(path, bytes)
    const source = await openSource(path)
    if (!source.ok) throw new Error(source.failure.code)
    const told = listening()
    const read = await readFile(source.value, as, { sink: told, oggi, studio, onBytes: () => undefined })
    await source.value.close()
    if (!read.ok) expect(read.failure.details?.['motivo']).toMatch(/^\p{Lu}.*\.$/su)
    for (const { reason } of [...told.rejections, ...told.warnings]) expect(reason).toMatch(/^(?!.*\{\w+\}).{20,}\.$/u)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Sound bytes with some changed, removed or repeated. */
const spoilt = (sound: Uint8Array) =>
  fc
    .array(
      fc.record({
        at: fc.nat(sound.length - 1),
        byte: fc.nat(255),
        how: fc.constantFrom('change', 'cut', 'insert', 'end'),
      }),
      { minLength: 1, maxLength: 6 },
    )
    .map((wounds) =>
      wounds.reduce((bytes: Uint8Array, { at, byte, how }) => {
        if (how === 'end') return bytes.subarray(0, at)
        const rest = bytes.subarray(at + (how === 'insert' ? 0 : 1))
        return Buffer.concat([bytes.subarray(0, at), Buffer.from(how === 'cut' ? [] : [byte]), rest])
      }, sound),
    )

describe.each(readers)('%s, whatever bytes they are given', (_, as, sound) => {
  it('refuse or read noise', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), (bytes) => judged(bytes, as)),
      { numRuns: 60 },
    )
  })

  it('refuse or read a sound file that was spoilt', async () => {
    await fc.assert(
      fc.asyncProperty(spoilt(sound), (bytes) => judged(bytes, as)),
      { numRuns: 150 },
    )
  })
})

it('any bytes are recognised or refused', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.uint8Array({ maxLength: 400 }), ...readers.map(([, , sound]) => spoilt(sound))),
      (bytes) => {
        const found = recognise(bytes)
        if (!found.ok) expect(found.failure.details?.['motivo']).toMatch(/\.$/)
      },
    ),
    { numRuns: 500 },
  )
})

describe('memory does not grow with the file', () => {
  const head = Buffer.from('<?xml version="1.0"?><DenunceMensili>')
  const body = uniemensXml(
    Array.from({ length: 20 }, (_, n) => ({
      codiceFiscale: companyCode(n),
      posizioni: [{ matricola: matricolaFor('4900', n + 1), workers: 12 }],
    })),
  )
  const block = Buffer.from(body.slice(body.indexOf('<Azienda>'), body.lastIndexOf('</DenunceMensili>')))

  /** A flow of so many megabytes, made while it is read. */
  async function* flow(megabytes: number) {
    yield head
    for (let sent = 0; sent < megabytes * 2 ** 20; sent += block.length) yield* pieces(block)
    yield Buffer.from('</DenunceMensili>')
  }

  /** The most memory held after any piece, in MB above what was held before. */
  async function peak(megabytes: number): Promise<{ readonly held: number; readonly rows: number }> {
    let most = 0
    let rows = 0
    const before = memory()
    async function* watched() {
      for await (const piece of flow(megabytes)) {
        most = Math.max(most, memory())
        yield piece
      }
    }
    const told = listening()
    await readUniemens(watched(), { ...told, row: () => void (rows += 1) }, { oggi })
    return { held: (most - before) / 2 ** 20, rows }
  }

  const memory = () => process.memoryUsage().heapUsed + process.memoryUsage().external

  it('200 MB of UniEmens are read in the memory of 50', { timeout: 120_000 }, async () => {
    const small = await peak(50)
    const large = await peak(200)

    expect(large.rows).toBeGreaterThan(small.rows * 3.9)
    expect(large.held).toBeLessThan(Math.max(small.held * 1.5, 96))
  })
})
