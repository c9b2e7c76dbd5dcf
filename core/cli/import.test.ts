import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { serve } from '#core/serve.ts'
import { systemClock } from '#core/kernel/clock.ts'
import { testAccess } from '#test/kit/access.ts'
import { TEST_KEY } from '#test/kit/archive.ts'
import { coreCli } from '#test/kit/core-cli.ts'
import { ROSSI } from '#test/kit/dossier.ts'
import { uniemensXml } from '#test/kit/files.ts'
import { companyCode, matricolaFor } from '#test/kit/identifiers.ts'
import { manyCompanies, written } from '#test/kit/importing.ts'
import { newDatabase } from '#test/kit/postgres/database.ts'
import { cambio } from '#test/kit/small-service.ts'
import { asked, settingsOf } from '#test/kit/wire.ts'

const ALFA = companyCode(1)
const M1 = matricolaFor('4900', 1)
const list = (al = '') => `CF;Matricola;Ragione sociale;Dal;Al\n${ALFA};${M1};Alfa;01/02/2020;${al}\n`
const wrong = `${list()}12345678901;${M1};Beta;01/02/2020;\n`

type Entry = { readonly actor: string; readonly action: string; readonly object: string; readonly outcome: string }

const folders: string[] = []
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'scrittoio-core-'))
  folders.push(folder)
  return folder
}
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })))

const kept: Readonly<Record<string, () => Promise<Readonly<Record<string, string>>>>> = {
  'a file': async () => ({ SCRITTOIO_ARCHIVIO: join(newFolder(), 'archivio.db') }),
  PostgreSQL: async () => ({ SCRITTOIO_DATABASE: await newDatabase() }),
}

describe.each(Object.entries(kept))('Whoever runs a core whose archive is in %s', (_, place) => {
  let told: Readonly<Record<string, string>>
  let typed: ReturnType<typeof coreCli>
  beforeEach(async () => {
    told = await place()
    typed = coreCli({ ...told, SCRITTOIO_CHIAVE: TEST_KEY.toString('hex') })
    await typed(['init'])
  })
  const json = async (...argv: string[]) => JSON.parse((await typed([...argv, '--json'])).said) as object
  const entries = async () => ((await json('audit', 'list')) as { voci: readonly Entry[] }).voci

  describe('fills it from files, and', () => {
    let stop: () => Promise<void> = async () => undefined
    afterEach(async () => {
      await stop()
      stop = async () => undefined
    })

    it('desks get what came in by the next page of the dossier feed, from a core that was serving', async () => {
      const where = { archivio: told['SCRITTOIO_ARCHIVIO'], database: told['SCRITTOIO_DATABASE'] }
      const parts = { key: TEST_KEY, access: () => testAccess, services: [cambio], clock: systemClock, version: '0' }
      const served = await serve(settingsOf({ ...where, registro: 'silent' }), {
        ...parts,
        ids: { next: () => 'chiamata' },
      })
      if (!served.ok) throw new Error(served.failure.code)
      stop = () => served.value.stop()
      const feed = async () =>
        (await fetch(`${served.value.url}/v1/dossier`, asked({ as: 'rossi' }))).json() as Promise<unknown>
      expect(await feed()).toMatchObject({ items: [] })
      const files = [written(list()), written(uniemensXml([{ nome: 'Alfa', posizioni: [{ matricola: M1 }] }]))]
      expect(await typed(['import', ...files, '--per', ROSSI, '--nome', 'Studio Rossi'])).toMatchObject({ code: 0 })
      expect(await feed()).toMatchObject({ items: [{ azienda: ALFA, dossier: { denunce: [{ forza: 2 }] } }] })
    })

    it('reads each row that was refused, with its line, its value and why', async () => {
      const { code, said } = await typed(['import', written(wrong), '--per', ROSSI])
      expect(code).toBe(1)
      expect(said).toMatch(
        /2 righe lette, 1 nuova.*\n {2}1 riga rifiutata:\n {2}riga 3: .{10,} «12345678901» .{20,}\.$/,
      )
      expect(await json('import', written(`${wrong}\n`), '--per', ROSSI)).toMatchObject({
        file: [{ added: 0, unchanged: 1, rejected: [{ line: 3, value: '12345678901' }] }],
      })
    })

    it('changes nothing by the same file again', async () => {
      const file = written(list())
      const [first] = ((await json('import', file, '--per', ROSSI)) as { file: { id: string }[] }).file
      expect(await json('import', file, '--per', ROSSI)).toMatchObject({
        file: [{ id: first?.id, added: 0, changed: 0, unchanged: 1, before: expect.any(String) as string }],
      })
    })

    it('stops it, and the archive is as it was', async () => {
      let stop: () => void = () => undefined
      const stopped = () => new Promise<void>((resolve) => (stop = resolve))
      const files = [written(manyCompanies(500)), written(list())]
      const draw = (text: string) => {
        if (text.includes('100%')) stop()
      }
      const { code, said } = await typed(['import', ...files], { stopped, draw })
      expect(code).toBe(1)
      expect(said).toMatch(/annullata: l’archivio è come prima\.\n.*non importato, ci si è fermati prima\.$/)
      expect(await json('import', files[0] ?? '')).toMatchObject({ file: [{ added: 500 }] })
    })

    it('is told what was asked wrongly', async () => {
      expect(await typed(['import'])).toMatchObject({ code: 2 })
      expect(await typed(['import', 'x', '--as', 'altro'])).toMatchObject({ code: 2 })
      expect(await typed(['import', written(list()), '--per', 'x'])).toMatchObject({ code: 1 })
      expect((await typed(['import', written(list()), '--as', 'f24'])).said).toContain('Il file è')
      expect((await typed(['import', '/non/esiste.xml'])).said).toContain('Il file non c’è')
      expect((await typed(['import', written(list())])).said).toContain('non dice di chi è la delega')
    })
  })

  it('is named in the register beside each thing done at the machine, and the chain holds', async () => {
    const { id } = (await json('token', '--per', ROSSI)) as { id: string }
    await typed(['token', 'list'])
    await typed(['token', 'revoke', id])
    await typed(['token', 'revoke', 'mai-fatto'])
    const day = new Date(systemClock.now().getTime() + 86_400_000).toISOString().slice(0, 10)
    await typed(['maintenance', 'announce', '--dal', `${day}T20:00:00Z`, '--al', `${day}T21:00:00Z`])
    await typed(['maintenance', 'cancel'])
    const { kid } = (await json('key', 'rotate')) as { kid: string }
    const imported = (await json('import', written(list()), '--per', ROSSI)) as { file: { id: string }[] }
    await typed(['import', '/non/esiste.xml'])

    const noted = await entries()
    expect(new Set(noted.map(({ actor }) => actor))).toEqual(new Set(['macchina:prova']))
    expect(noted.map(({ action, object, outcome }) => [action, object, outcome])).toEqual([
      ['token.tutti', `token:${id}`, 'riuscita'],
      ['token.tutti', 'token:tutti', 'riuscita'],
      ['token.tutti', `token:${id}`, 'riuscita'],
      ['token.tutti', 'token:mai-fatto', 'rifiutata'],
      ['impostazioni.scrivi', 'impostazioni:manutenzione', 'riuscita'],
      ['impostazioni.scrivi', 'impostazioni:manutenzione', 'riuscita'],
      ['chiave.ruota', `chiave:${kid}`, 'riuscita'],
      ['archivio.importa', `importazione:${imported.file[0]?.id ?? ''}`, 'riuscita'],
      ['archivio.importa', expect.stringMatching(/^importazione:/) as string, 'fallita'],
    ])
    expect((await typed(['audit', 'verify'])).code).toBe(0)
    expect((await typed(['audit', 'list', '--attore', 'macchina:prova', '--esito', 'rifiutata'])).said).toContain(
      'token-inesistente',
    )
  })
})
