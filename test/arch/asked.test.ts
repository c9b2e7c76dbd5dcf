import { existsSync, readFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { compose } from '#core/forms/compose.ts'
import type { Loose } from '#core/forms/loose.ts'
import { services } from '#core/services/registry.ts'
import { dossierWith } from '#test/kit/dossier.ts'

/** What the archive knows, in words and in facts (see `dossierWith`), what was typed, and all that is asked then. */
type Row = {
  readonly knows: string
  readonly dossier: object
  readonly typed: Loose
  readonly asked: readonly string[]
}

const FEWEST = 3 // a full dossier, a partial one, an empty one
const told: string[] = []

describe.each(services.map(({ id, sheet }) => [id, sheet.form] as const))('%s', (id, form) => {
  const file = `test/arch/asked/${id}.json`
  const rows = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as readonly Row[]) : []

  it('is looked at with a full, a partial and an empty dossier', () => {
    expect(rows.length).toBeGreaterThanOrEqual(FEWEST)
  })

  // a field asked in vain fails
  it.each(rows.map((row) => [row.knows, row] as const))('asks only the rest, where the archive knows %s', (_, row) => {
    const asked = compose(form, dossierWith(row.dossier), row.typed).asked.map(({ name }) => name)
    told.push(`${id} · ${row.knows}: ${asked.join(', ') || 'nothing'}`)
    expect(asked).toEqual(row.asked)
  })
})

afterAll(() => {
  console.log(['What each mask asks, by what the archive knows:', ...told.map((line) => `  ${line}`)].join('\n'))
})
