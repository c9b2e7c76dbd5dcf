import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { mayMount, smallDisk, type SmallDisk } from '#test/kit/small-disk.ts'
import { createWorkspace } from './create-workspace.ts'
import { openWorkspace } from './open-workspace.ts'
import { peekWorkspace } from './peek-workspace.ts'

const passphrase = 'cavallo batteria graffetta'
const wanted = { studio: { codiceFiscale: 'RSSMRA80A01H501U', denominazione: 'Studio Rossi' }, demo: false, passphrase }

let disk: SmallDisk
let parent: string
let folder: string
beforeEach(async () => {
  parent = mkdtempSync(join(tmpdir(), 'scrittoio-'))
  disk = smallDisk(parent, 8)
  folder = join(parent, 'studio')
  await createWorkspace(folder, wanted, { now: () => new Date('2026-11-23T12:00:00Z') })
})
afterEach(() => {
  disk.remove()
  rmSync(parent, { recursive: true, force: true })
})

const NAMES = ['archive.db', 'lock', 'workspace.json']
const bytes = () =>
  NAMES.map(
    (name) =>
      `${name} ${createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex')}`,
  )
const refused = { code: 'read-only', retry: 'later', details: { folder: '' } }

describe.skipIf(!mayMount)('A workspace where nothing can be written', () => {
  it('is refused with where it lies, not called damaged, and not touched; it opens once it can be written to', async () => {
    const before = bytes()
    disk.readOnly(true)

    expect(await openWorkspace(folder, { passphrase })).toEqual({
      ok: false,
      failure: { ...refused, details: { folder } },
    })
    expect(await peekWorkspace(folder)).toEqual({
      ok: false,
      failure: { ...refused, details: { folder, name: 'Studio Rossi' } },
    })
    expect(bytes()).toEqual(before)
    expect(readdirSync(folder).sort()).toEqual(NAMES)

    disk.readOnly(false)
    const opened = await openWorkspace(folder, { passphrase })
    expect(opened.ok).toBe(true)
    if (opened.ok) await opened.value.close()
  })

  it('says that the disk is full, holds nobody up, and opens once there is room', async () => {
    disk.fill()
    const before = bytes()
    expect(await openWorkspace(folder, { passphrase })).toEqual({
      ok: false,
      failure: { code: 'disk-full', retry: 'later' },
    })
    disk.free()
    expect(bytes()).toEqual(before)
    const opened = await openWorkspace(folder, { passphrase })
    expect(opened.ok).toBe(true)
    if (opened.ok) await opened.value.close()
  })
})
