import { describe, expect, it } from 'vitest'
import type { Dossier } from '#core/domain/dossier.ts'
import { dossierWith } from '#test/kit/dossier.ts'
import { cambio } from '#test/kit/small-service.ts'
import { glancing, looksAt } from './glance.ts'

const service = { ...cambio }
const whole = dossierWith()
/** A dossier of which only these lists were read. */
const partOf = (...lists: (keyof Dossier)[]) =>
  Object.fromEntries(
    Object.entries(whole).filter(([name, value]) => !Array.isArray(value) || lists.includes(name as keyof Dossier)),
  ) as Dossier

describe('A glance at a dossier', () => {
  it('is done again on the whole where it looks at a list that was not read, and reads it the next time', async () => {
    let reads = 0
    const read = () => Promise.resolve((reads++, whole))
    const many = ({ posizioni, note }: Dossier) => posizioni.length + note.length
    expect(looksAt(service)).toEqual([])
    expect(await glancing(service, partOf(), read, many)).toBe(whole.posizioni.length + whole.note.length)
    expect([reads, looksAt(service)]).toEqual([1, ['posizioni', 'note']])
    expect(await glancing(service, partOf('posizioni', 'note'), read, many)).toBe(many(whole))
    expect(reads).toBe(1)
  })

  it('never takes for empty what was not read, also where all is copied', async () => {
    const copied = (dossier: Dossier) => ({ ...dossier }).deleghe.length
    expect(await glancing({ ...cambio }, partOf('note'), () => Promise.resolve(whole), copied)).toBe(
      whole.deleghe.length,
    )
  })

  it('passes on what breaks for another reason', async () => {
    const breaks = () => {
      throw new Error('guasto')
    }
    await expect(glancing(service, whole, () => Promise.resolve(whole), breaks)).rejects.toThrow('guasto')
  })
})
