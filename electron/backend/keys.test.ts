import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { TestBackend } from '#test/kit/backend.ts'

const PASSPHRASE = 'cavallo batteria graffetta'
const studio = { codiceFiscale: 'BLLTTV83M65A944G', denominazione: 'Studio Rossi' }

let backend: TestBackend
beforeEach(async () => {
  backend = new TestBackend()
  await backend.start()
  await backend.sure('workspace.create', { studio, passphrase: PASSPHRASE, keyStore: false })
})
afterEach(() => backend.remove())

const copies = () => readdirSync(join(backend.home, 'copie'))
const lock = () => backend.sure('workspace.lock', {})

it('copies a studio as it closes, once for what was written, and tells of its copies', async () => {
  await lock()
  expect(copies()).toHaveLength(1)
  await backend.sure('workspace.unlock', { passphrase: PASSPHRASE })

  expect(await backend.sure('keys.view', {})).toMatchObject({
    passphrase: true,
    keyStore: false,
    recovery: false,
    copies: [{ bytes: expect.any(Number) as number }],
  })
})

it('closes also when no copy can be made', async () => {
  writeFileSync(join(backend.home, 'copie'), 'un file al posto della cartella')

  expect(await lock()).toMatchObject({ state: 'locked' })
})

it('changes the passphrase only for who shows the one before', async () => {
  expect(await backend.call('keys.passphrase', { current: 'un’altra', next: 'una frase nuova' })).toMatchObject({
    failure: { code: 'wrong-passphrase' },
  })
  await backend.sure('keys.passphrase', { current: PASSPHRASE, next: 'una frase nuova' })
  await lock()

  expect(await backend.call('workspace.unlock', { passphrase: PASSPHRASE })).toMatchObject({ ok: false })
  expect(await backend.sure('workspace.unlock', { passphrase: 'una frase nuova' })).toMatchObject({ state: 'open' })
})

it('opens by the code on paper when the passphrase is lost, and gives a new one', async () => {
  const code = await backend.sure('keys.recovery', { passphrase: PASSPHRASE })
  await lock()

  expect(await backend.call('workspace.recover', { code: code.slice(1), passphrase: 'una frase nuova' })).toMatchObject(
    { failure: { code: 'recovery-code-length' } },
  )
  expect(await backend.sure('workspace.recover', { code, passphrase: 'una frase nuova' })).toMatchObject({
    state: 'open',
    name: 'Studio Rossi',
  })
  expect(await backend.sure('keys.view', {})).toMatchObject({ recovery: true })
})

it('copies the studio by hand while it is used, and puts a copy back', async () => {
  const path = join(backend.home, 'fuori', 'copia.scrittoio')
  mkdirSync(join(backend.home, 'fuori'))
  await backend.anything('exports.start', { path, what: { kind: 'studio', format: 'scrittoio' } })
  expect(await backend.pushed('exports.finished')).toMatchObject({ name: 'copia.scrittoio', count: 1 })

  expect(await backend.anything('workspace.restore', { path, passphrase: 'un’altra frase' })).toMatchObject({
    ok: false,
    failure: { code: 'wrong-passphrase' },
  })
  expect(await backend.sure('workspace.state', {})).toMatchObject({ state: 'open' })
  expect(await backend.anything('workspace.restore', { path, passphrase: PASSPHRASE })).toMatchObject({
    ok: true,
    value: { state: 'open', name: 'Studio Rossi' },
  })
  expect(readdirSync(backend.home).filter((name) => name.startsWith('workspace.prima-del-'))).toHaveLength(1)
})

it('tells how far a copy that is put back is, and leaves all as it was when that is stopped', async () => {
  const path = join(backend.home, 'fuori', 'copia.scrittoio')
  mkdirSync(join(backend.home, 'fuori'))
  await backend.anything('exports.start', { path, what: { kind: 'studio', format: 'scrittoio' } })
  await backend.pushed('exports.finished')

  const stopped = backend.anything('workspace.restore', { path, passphrase: PASSPHRASE })
  await backend.sure('workspace.cancelRestore', {})
  expect(await stopped).toMatchObject({ failure: { code: 'backup-cancelled' } })
  expect(await backend.sure('workspace.state', {})).toMatchObject({ state: 'open' })
  expect(readdirSync(backend.home).filter((name) => name.startsWith('workspace.'))).toEqual([])

  const done = backend.anything('workspace.restore', { path, passphrase: PASSPHRASE })
  const { done: read, total } = (await backend.pushed('workspace.restoring')) as { done: number; total: number }
  expect(total).toBeGreaterThan(0)
  expect(read).toBeLessThanOrEqual(total)
  expect(await done).toMatchObject({ ok: true })
})

it('puts a copy beside the studios there are, as one more, which goes its own way and has copies of its own', async () => {
  const path = join(backend.home, 'fuori', 'copia.scrittoio')
  mkdirSync(join(backend.home, 'fuori'))
  await backend.anything('exports.start', { path, what: { kind: 'studio', format: 'scrittoio' } })
  await backend.pushed('exports.finished')
  expect(await backend.sure('labels.list', {})).toEqual([])
  const label = { kind: 'etichetta', name: 'Edilizia', colour: 'info' } as const
  await backend.sure('labels.keep', label)

  expect(await backend.anything('workspace.restore', { path, passphrase: PASSPHRASE, apart: true })).toMatchObject({
    value: { state: 'open', name: 'Studio Rossi' },
  })

  expect(await backend.sure('labels.list', {})).toEqual([])
  const studios = await backend.sure('workspace.list', {})
  expect(studios.map(({ name, current }) => [name, current])).toEqual([
    ['Studio Rossi', true],
    ['Studio Rossi', false],
  ])
  await backend.sure('labels.keep', { ...label, name: 'Agricoltura' })
  await lock()
  expect(copies().filter((name) => name.endsWith('.scrittoio'))).toHaveLength(1)
  expect(copies()).toHaveLength(2)
  await backend.sure('workspace.choose', { id: 'workspace' })
  await backend.sure('workspace.unlock', { passphrase: PASSPHRASE })
  expect((await backend.sure('labels.list', {})).map(({ name }) => name)).toEqual(['Edilizia'])
})

it('does not let the copy of another studio take the place of the one that is here, unless beside', async () => {
  const path = join(backend.home, 'fuori', 'copia.scrittoio')
  mkdirSync(join(backend.home, 'fuori'))
  await backend.anything('exports.start', { path, what: { kind: 'studio', format: 'scrittoio' } })
  await backend.pushed('exports.finished')
  const other = { ...studio, denominazione: 'Studio Bianchi' }
  await backend.sure('workspace.create', { studio: other, passphrase: PASSPHRASE, keyStore: false, apart: true })

  expect(await backend.anything('workspace.restore', { path, passphrase: PASSPHRASE })).toMatchObject({
    failure: { code: 'backup-of-another', details: { copia: 'Studio Rossi', qui: 'Studio Bianchi' } },
  })

  expect(await backend.sure('workspace.state', {})).toMatchObject({ state: 'open', name: 'Studio Bianchi' })
  expect(await backend.anything('workspace.restore', { path, passphrase: PASSPHRASE, apart: true })).toMatchObject({
    value: { name: 'Studio Rossi' },
  })
})

it('tells of nothing that was cut when a copy is put back: what was being written was the copy', async () => {
  const path = join(backend.home, 'fuori', 'copia.scrittoio')
  mkdirSync(join(backend.home, 'fuori'))
  await backend.anything('exports.start', { path, what: { kind: 'studio', format: 'scrittoio' } })
  await backend.pushed('exports.finished')

  await backend.anything('workspace.restore', { path, passphrase: PASSPHRASE })

  expect(await backend.sure('unfinished.list', {})).toEqual([])
})
