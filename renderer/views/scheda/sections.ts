import type { Component } from 'vue'
import type { Dossier } from '#core/domain/dossier.ts'
import type { sezioni } from '#renderer/texts/scheda.ts'
import CompanyContacts from './CompanyContacts.vue'
import CompanyDelegations from './CompanyDelegations.vue'
import CompanyIdentity from './CompanyIdentity.vue'
import CompanyNotes from './CompanyNotes.vue'
import CompanyPayments from './CompanyPayments.vue'
import CompanyPersons from './CompanyPersons.vue'
import CompanyPositions from './CompanyPositions.vue'
import CompanyRequests from './CompanyRequests.vue'
import CompanyWorkforce from './CompanyWorkforce.vue'

export type Section = keyof typeof sezioni.names

/** Each part of the page, in the order they are read. */
export const parts: Readonly<Record<Section, Component>> = {
  azienda: CompanyIdentity,
  posizioni: CompanyPositions,
  deleghe: CompanyDelegations,
  recapiti: CompanyContacts,
  soggetti: CompanyPersons,
  note: CompanyNotes,
  versamenti: CompanyPayments,
  forza: CompanyWorkforce,
  richieste: CompanyRequests,
}
export const SECTIONS = Object.keys(parts) as readonly Section[]

/** How many there are of what each part lists; nothing of a part that counts nothing, or has none. */
export function countOf({ posizioni, deleghe, soggettiCollegati: soggetti, note, versamenti }: Dossier, of: Section) {
  const counts: Readonly<Partial<Record<Section, readonly unknown[]>>> = {
    posizioni,
    deleghe,
    soggetti,
    note,
    versamenti,
  }
  const n = counts[of]?.length ?? 0
  return n === 0 ? undefined : n
}

export function sectionNamed(name: string): Section {
  return SECTIONS.find((one) => one === name) ?? 'azienda'
}
