import type { Dossier } from '#core/domain/dossier.ts'
import { intermediarioCheChiede } from '#core/domain/recapito.ts'
import type { Loose } from '#core/forms/loose.ts'
import { domandeSuiRecapiti } from '#core/service/common/nuovi-recapiti.ts'
import type { Subject } from '#core/service/define.ts'
import type { Inquiry } from '#core/service/inquiry.ts'

/** An intermediario's contacts are changed in one request at a time, whatever the company it is asked from. */
export function subject(_: Loose, { richiedente }: Dossier): Subject {
  return { chiave: `contatti:${intermediarioCheChiede(richiedente) ?? 'ignoti'}` }
}

/** Whose each new address is, if not the intermediario's. */
export function inquiries(answers: Loose, { richiedente }: Dossier): readonly Inquiry[] {
  return domandeSuiRecapiti(answers, intermediarioCheChiede(richiedente))
}
