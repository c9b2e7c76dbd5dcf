import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCases } from '#test/golden/read-cases.ts'
import { dossierWith } from '#test/kit/dossier.ts'
import { dossier as readDossier } from '#core/domain/dossier.ts'
import type { Loose } from '#core/forms/loose.ts'
import { complaints } from '#core/forms/schema.ts'
import { decide, maskOf } from './decide.ts'
import { foreseen } from './foreseen.ts'

const cases = readCases('core/services').flatMap((one) => {
  const about = one.ok ? readDossier(one.value.golden.dossier) : undefined
  return one.ok && about?.ok
    ? [{ service: one.value.service, dossier: about.value, typed: one.value.golden.answers }]
    : []
})

const serviceCalled = (id: string) => cases.find(({ service }) => service.id === id)!.service
const codes = (id: string, typed: Loose, knows?: object) =>
  foreseen(serviceCalled(id), typed, dossierWith(knows)).map(({ code }) => code)

describe('what is foreseen before the mask is complete', () => {
  it('is the state of a position that does not admit the request, with its field and what was found', () => {
    expect(foreseen(serviceCalled('riattivazione-posizione'), {}, dossierWith())).toMatchObject([
      {
        code: 'stato-posizione-ammesso',
        weight: 'blocca',
        result: 'non-superata',
        field: 'posizione',
        found: { atteso: 'sospesa', trovato: 'attiva' },
      },
    ])
  })

  it('is nothing while nothing speaks against it', () => {
    expect(codes('sospensione-posizione', {})).toEqual([])
  })

  it('is a title that is missing, whatever the request will say', () => {
    expect(codes('sospensione-posizione', {}, { deleghe: [] })).toEqual(['richiedente-con-titolo'])
  })

  it('follows from an answer as soon as it is there', () => {
    expect(codes('sospensione-posizione', { decorrenza: '2026-11-24' })).toEqual(['decorrenza-non-futura'])
  })

  it('waits for an answer that is not right yet, and for one that is optional', () => {
    expect(codes('sospensione-posizione', { decorrenza: '24 novembre' })).toEqual([])
    const early = { decorrenza: '2026-11-16', ripresaPrevista: '2026-11-10' }
    expect(codes('sospensione-posizione', early)).toEqual(['ripresa-dopo-la-sospensione'])
    expect(codes('sospensione-posizione', { ...early, ripresaPrevista: '' })).toEqual([])
  })

  it('knows that a field which the answers hide has none', () => {
    const enrolled = {
      azienda: {
        codiceFiscale: '01234567897',
        ragioneSociale: 'Officine Aurora S.r.l.',
        naturaGiuridica: 'societa',
        registroImprese: { iscritta: true },
      },
    }
    expect(codes('variazione-pec-aziendale', {}, enrolled)).toEqual(['non-dovuta-al-registro-imprese'])
  })

  it('tells no warning', () => {
    const known = { posizioni: [{ matricola: '1234567890', stato: 'attiva', dal: '2019-03-01' }] }
    expect(codes('variazione-pec-aziendale', {}, { ...known, deleghe: [] })).toEqual(['richiedente-con-titolo'])
  })
})

it('what is foreseen from a part of the answers comes true with all of them', () => {
  const whole = cases.filter(({ service, typed, dossier }) => isComplete(maskOf(service, typed, dossier)))
  const told = new Set<string>()
  fc.assert(
    fc.property(fc.constantFrom(...whole), fc.infiniteStream(fc.boolean()), (one, keep) => {
      const { service, dossier, typed } = one
      const some = Object.fromEntries(Object.entries(typed).filter(() => keep.next().value))
      const { given, asked } = maskOf(service, some, dossier)
      // what the dossier tells may still be overruled: then it is another request
      if (given.some(({ name }) => name in typed && !(name in some)) || asked.length === 0) return
      const lines = foreseen(service, some, dossier)
      for (const { code } of lines) told.add(code)
      expect(decide(service, typed, dossier).checks).toEqual(expect.arrayContaining(lines.slice()))
    }),
    { numRuns: 3_000 },
  )
  expect(told.size).toBeGreaterThan(20)
})

function isComplete(mask: Parameters<typeof complaints>[0]): boolean {
  return Object.keys(complaints(mask)).length === 0
}
