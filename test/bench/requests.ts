import type { Submission } from '#core/contract/submission.ts'
import { services } from '#core/services/registry.ts'
import { delegaOf, notaOf } from '#test/studio/large-archive.ts'
import { large } from '#test/studio/large-uniemens.ts'
import { STUDIO } from './workshop.ts'

type Asked = Pick<Submission, 'service' | 'answers'>

const ricalcolo = (nota: string): Asked => ({
  service: 'ricalcolo-nota-rettifica',
  answers: { nota, variazione: 'versamento-trovato', variazioneIl: '2026-11-16' },
})

const pec = (n: number, time: number, decorrenza: string): Asked => {
  const address = `nuova${n}.${time}@pec.example`
  return {
    service: 'variazione-pec-aziendale',
    answers: { nuovaPec: address, confermaPec: address, decorrenza, dichiarazione: true },
  }
}

const revoca = (n: number, decorrenza: string): Asked => ({
  service: 'revoca-delega-intermediario',
  answers: { delega: delegaOf(n), decorrenza, motivo: 'FINE_MANDATO', presaVisione: true },
})

/**
 * What a studio asks about its n-th company, one thing after the other: notes to calculate again, addresses to
 * change, and in the end the delega to revoke. Some are accepted, some refused.
 */
export function requestAbout(n: number, time: number, last: number, oggi = '2026-11-23'): Submission {
  const nota = () => ricalcolo(notaOf(n, (time / 2 + 2) % 3))
  const asked = time === last ? revoca(n, oggi) : time % 2 === 0 ? nota() : pec(n, time, oggi)
  const version = services.find(({ id }) => id === asked.service)?.version ?? 0
  return {
    id: uuid(n, time),
    version,
    azienda: large(n).codiceFiscale,
    richiedente: { codiceFiscale: STUDIO.codiceFiscale, ruolo: 'intermediario' },
    ...asked,
  }
}

/** An id of the shape the desk gives, in the order of time. */
export function uuid(n: number, time: number): string {
  const [born, which] = [(time * 1_000_000 + n).toString(16).padStart(12, '0'), n.toString(16).padStart(12, '0')]
  return `${born.slice(0, 8)}-${born.slice(8)}-7000-8000-${which}`
}
