import type { Twin } from '#core/domain/language.ts'
import type * as italian from './states.it.ts'

export const stateTexts: Twin<typeof italian.stateTexts> = {
  draft: 'Draft',
  discarded: 'Deleted',
  queued: 'Queued',
  sending: 'Being sent',
  sent: 'In progress',
  parked: 'On hold',
  recalled: 'Recalled',
  done: 'Decided',
}

export const esitoTexts: Twin<typeof italian.esitoTexts> = {
  accolta: 'Accepted',
  'non-accolta': 'Not accepted',
}

export const posizioneTexts: Twin<typeof italian.posizioneTexts> = {
  attiva: 'Active',
  sospesa: 'Suspended',
  riattivata: 'Reactivated',
  'cessata-provvisoria': 'Closed (prov.)',
  'cessata-definitiva': 'Closed',
}
