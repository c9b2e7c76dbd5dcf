import { expect, it } from 'vitest'
import { embed } from '#core/embed.ts'
import type { Submission } from '#core/contract/submission.ts'
import { archiveWith } from '#test/kit/archive.ts'
import { sha256, submissionOf } from '#test/kit/core.ts'
import { dossierWith, ROSSI } from '#test/kit/dossier.ts'
import { cambio } from '#test/kit/small-service.ts'
import { embeddedCore } from './embedded-core.ts'

it('tells of two thousand events at once at most, however many are asked for, and goes on from there', async () => {
  const archive = await archiveWith([dossierWith()])
  try {
    const clock = { now: () => new Date('2026-11-23T11:00:00Z') }
    const inside = embed({ archive, services: [cambio], clock, digest: sha256, report: () => undefined })
    const core = embeddedCore(inside, { codiceFiscale: ROSSI, denominazione: 'Studio Rossi' })
    for (let n = 0; n < 1_200; n += 200)
      await core.submit(Array.from({ length: 200 }, (_, i) => submissionOf(n + i + 1) as Submission))

    const [first, others] = [await core.events(0, 8_000), await core.events(2_000, 8_000)]
    expect(first.ok && first.value.events.length).toBe(2_000)
    expect(others.ok && others.value.events.map(({ seq }) => seq)).toEqual(
      Array.from({ length: 400 }, (_, i) => 2_001 + i),
    )
  } finally {
    await archive.remove()
  }
})
