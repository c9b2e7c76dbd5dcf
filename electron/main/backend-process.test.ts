import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { inNode } from './backend-process.ts'

vi.mock('electron', () => ({ utilityProcess: {} })) // it is not what is tried here

/** Makes and drops as much as a studio that is read for the first time, and tells how large its young generation grew. */
const READS = `
import { getHeapSpaceStatistics } from 'node:v8'
let held = []
for (let n = 0; n < 6e6; n += 1) held = n % 6e5 === 0 ? [] : (held.push({ n, own: [n] }), held)
const young = getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space')
process.send(young.space_size / 2 ** 20)
process.disconnect()
`

let folder: string
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'backend-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('keeps the young generation of a backend on a Node of its own small, however much it reads', async () => {
  const entry = join(folder, 'reads.mjs')
  writeFileSync(entry, READS)

  const mib = await new Promise((told) => inNode(process.execPath, { entry, env: process.env })().onMessage(told))

  expect(mib).toBeLessThanOrEqual(3 * 16)
})
