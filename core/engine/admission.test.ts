import { expect, it } from 'vitest'
import { submissionOf } from '#test/kit/core.ts'
import { cambio } from '#test/kit/small-service.ts'
import type { Submission } from '#core/contract/submission.ts'
import { defineForm } from '#core/forms/definition.ts'
import { EMBEDDED } from '#core/service/settings.ts'
import { refusedBy } from './admission.ts'

const NOW = { at: '2026-11-23T08:00:00.000Z', oggi: '2026-11-23' }
const form = defineForm({ fields: { prova: { kind: 'attachments' } }, pages: [{ id: 'unica', fields: ['prova'] }] })
const withFiles = { ...cambio, sheet: { ...cambio.sheet, form } }

const answersWith = (files: number) => ({
  prova: Array.from({ length: files }, (_, n) => String(n).repeat(64)).join(' '),
})
const studio: Submission['richiedente'] = { codiceFiscale: 'STUDIO', ruolo: 'intermediario' }
const asking = (richiedente = studio): Submission => ({ ...submissionOf(1), richiedente })

it.each([
  [2, undefined],
  [3, { code: 'troppi-allegati', retry: 'never', details: { massimo: '2' } }],
])('takes as many files as the core admits, and no more: %i', (files, refusal) => {
  const answers = answersWith(files)
  const settings = { ...EMBEDDED, allegati: { ...EMBEDDED.allegati, quanti: 2 } }
  expect(refusedBy(settings, asking(), { service: withFiles, answers }, NOW)).toEqual(refusal)
})

it('opens a service early to a pilot, be it the company, who asks, or the intermediario whose sub-delegato asks', () => {
  const asker = { codiceFiscale: 'SUB', ruolo: 'sub-delegato', delegante: 'STUDIO' } as const
  const opened = (pilot: string) => {
    const piloti = { dal: '2026-11-01', soggetti: [pilot] }
    const attivazioni = { graduali: 'attivi', servizi: [{ servizio: cambio.id, piloti }] } as const
    const settings = { ...EMBEDDED, attivazioni: { ...attivazioni, servizi: [...attivazioni.servizi] } }
    return refusedBy(settings, asking(asker), { service: cambio, answers: {} }, NOW) === undefined
  }
  expect(['01234567897', 'SUB', 'STUDIO', 'ALTRI'].map(opened)).toEqual([true, true, true, false])
})
