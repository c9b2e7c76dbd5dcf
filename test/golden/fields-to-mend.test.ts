import { describe, expect, it } from 'vitest'
import { dossier as readDossier } from '#core/domain/dossier.ts'
import { compose } from '#core/forms/compose.ts'
import { decide } from '#core/service/decide.ts'
import { wordedLine } from '#core/service/sheet-texts.ts'
import { services } from '#core/services/registry.ts'
import { readCases } from './read-cases.ts'

describe.each(services.map(({ id }) => id))('what refuses a request of %s', (id) => {
  const cases = readCases(`core/services/${id}/cases`).flatMap((one) => (one.ok ? [one.value] : []))
  const refused = cases.filter(({ golden }) => golden.expect.esito === 'non-accolta')

  it('has a field in the mask to be led to, or says how the datum is mended in the archive', () => {
    const lost = refused.flatMap(({ file, service, golden }) => {
      const about = readDossier(golden.dossier)
      if (!about.ok) return [`${file}: ${about.failure}`]
      const mask = compose(service.sheet.form, about.value, golden.answers)
      const there = new Set([...mask.asked, ...mask.given].map(({ name }) => name))
      const failed = decide(service, golden.answers, about.value).checks.filter(
        ({ result, weight }) => result === 'non-superata' && weight === 'blocca',
      )
      return failed.flatMap((line) => {
        const { field } = line
        if (field !== undefined)
          return there.has(field) ? [] : [`${file}: ${line.code} leads to ${field}, not in the mask`]
        return wordedLine(service.sheet, line).mend ? [] : [`${file}: ${line.code} leads nowhere, and says nothing`]
      })
    })
    expect(refused.length).toBeGreaterThan(0)
    expect(lost).toEqual([])
  })
})
