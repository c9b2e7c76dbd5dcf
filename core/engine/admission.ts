import type { Submission } from '#core/contract/submission.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { attachmentsIn } from '#core/forms/attachments.ts'
import { standing } from '#core/service/activation.ts'
import type { Settings } from '#core/service/settings.ts'
import { never } from './engine.ts'
import type { Sketch } from './istruttoria.ts'
import type { Moment } from './moment.ts'

/** Why a core with these settings does not take the request, if it does not. */
export function refusedBy(
  { attivazioni, allegati }: Settings,
  { azienda, richiedente }: Submission,
  { service, answers }: Pick<Sketch, 'service' | 'answers'>,
  { oggi }: Moment,
): Failure | undefined {
  const soggetti = [azienda, richiedente.codiceFiscale, ...(richiedente.delegante ? [richiedente.delegante] : [])]
  const where = standing(attivazioni, { service: service.sheet, soggetti, oggi })
  if (!where.active) {
    // the desk tries again on the day it opens
    const dal = where.dal === undefined ? {} : { dal: where.dal }
    return { code: 'servizio-non-attivo', retry: 'later', details: { servizio: service.id, ...dal } }
  }
  const shown = attachmentsIn(service.sheet.form, answers).length
  return shown > allegati.quanti ? never('troppi-allegati', { massimo: String(allegati.quanti) }) : undefined
}
