import { expect, it } from 'vitest'
import { no, ok } from '#core/kernel/result.ts'
import type { ImportReport } from '#core/domain/importing.ts'
import type { Importer } from '#electron/store/imports/sqlite-importer.ts'
import type { Undertaking } from '#electron/desk/undertaking.ts'
import { ImportJobs } from './import-jobs.ts'
import type { Push } from './push.ts'

type ImportFile = Importer['importFile']

const report = { id: 'r', kind: 'note', file: 'a.csv', read: 1 } as ImportReport

function jobs(importFile: ImportFile, forget?: () => Promise<void>) {
  const told: string[] = []
  const push: Push = (name, body) => void told.push(`${name} ${JSON.stringify(body)}`)
  const refuse = () => ({ code: 'unexpected', retry: 'later' }) as const
  const kept = new Set<string>()
  const begin = ({ name }: Undertaking) => {
    kept.add(name)
    return Promise.resolve(forget ?? (() => Promise.resolve(void kept.delete(name))))
  }
  return { told, kept, jobs: new ImportJobs({ importFile, push, refuse, undertakings: { begin } }) }
}

/** An import that ends when it is cancelled or let go. */
function patient() {
  const begun: string[] = []
  const go: (() => void)[] = []
  const importFile: ImportFile = ({ path }, { signal }) =>
    new Promise((settle) => {
      begun.push(path)
      go.push(() => settle(ok(report)))
      signal?.addEventListener('abort', () => settle(no({ code: 'annullata', retry: 'never' })))
    })
  return { begun, go, importFile }
}

const turn = () => new Promise((done) => setImmediate(done))

it('answers at once with a name, then tells how it goes and how it ends', async () => {
  const { jobs: line, told } = jobs(async (_order, { onProgress }) => {
    onProgress?.({ file: 'a.csv', bytes: 1, total: 2, rows: 3, phase: 'reading' })
    return ok(report)
  })

  expect(line.start({ path: '/a.csv' })).toEqual(ok({ job: 'import-1' }))
  await turn()

  expect(told).toEqual([
    'imports.progress {"file":"a.csv","bytes":1,"total":2,"rows":3,"phase":"reading","job":"import-1"}',
    `imports.finished {"job":"import-1","report":${JSON.stringify(report)}}`,
    'companies.changed {"all":true}',
  ])
})

it('reads one file at a time', async () => {
  const { begun, go, importFile } = patient()
  const { jobs: line } = jobs(importFile)
  line.start({ path: '/a' })
  line.start({ path: '/b' })
  await turn()
  expect(begun).toEqual(['/a'])

  go[0]?.()
  await turn()
  expect(begun).toEqual(['/a', '/b'])
})

it('cancels a file under way, and one that waits never begins', async () => {
  const { begun, importFile } = patient()
  const { jobs: line, told } = jobs(importFile)
  line.start({ path: '/a' })
  line.start({ path: '/b' })
  await turn()

  line.cancel('import-2')
  line.cancel('import-1')
  await turn()

  expect(begun).toEqual(['/a'])
  expect(told).toEqual([
    'imports.finished {"job":"import-1","cancelled":true}',
    'imports.finished {"job":"import-2","cancelled":true}',
  ])
})

it('goes on after a file that broke', async () => {
  const { jobs: line, told } = jobs(({ path }) =>
    path === '/bad' ? Promise.reject(new Error('broken')) : Promise.resolve(ok(report)),
  )
  line.start({ path: '/bad' })
  line.start({ path: '/good' })
  await turn()

  expect(told[0]).toBe('imports.finished {"job":"import-1","failure":{"code":"unexpected","retry":"later"}}')
  expect(told[1]).toContain('"job":"import-2","report"')
})

it('ends everything when stopped, and takes nothing more', async () => {
  const { importFile } = patient()
  const { jobs: line, told } = jobs(importFile)
  line.start({ path: '/a' })
  await turn()

  await line.stop()

  expect(told).toEqual(['imports.finished {"job":"import-1","cancelled":true}'])
  expect(line.start({ path: '/b' })).toMatchObject({ failure: { code: 'locked' } })
})

it('keeps that files are on their way only of those that the studio cut by closing, not of those called off', async () => {
  const { begun, go, importFile } = patient()
  const { jobs: line, kept } = jobs(importFile)
  line.start({ path: '/in/entra.xml' })
  line.start({ path: '/in/annullato.xml' })
  line.start({ path: '/in/a metà.xml' })
  line.start({ path: '/in/in attesa.csv' })
  line.cancel('import-2')
  await turn()
  go[0]?.()
  await turn()
  expect(begun).toEqual(['/in/entra.xml', '/in/a metà.xml'])

  await line.stop()

  expect([...kept]).toEqual(['a metà.xml', 'in attesa.csv'])
})

it('goes on with the next file where a disk has no room to note that one is in', async () => {
  const { begun, go, importFile } = patient()
  const { jobs: line } = jobs(importFile, () => Promise.reject(new Error('SQLITE_FULL')))
  line.start({ path: '/in/a.xml' })
  line.start({ path: '/in/b.xml' })
  await turn()
  go[0]?.()
  await turn()
  expect(begun).toEqual(['/in/a.xml', '/in/b.xml'])
  go[1]?.()
  await line.stop()
})
