import * as v from 'valibot'
import { richiedente, type Dossier } from '#core/domain/dossier.ts'
import type { Asker } from '#electron/desk/asking.ts'
import type { CompanyRow, Page } from '#electron/desk/company.ts'
import { LABEL_COLOURS, LABEL_KINDS, type CountedLabel, type Label, type Labelling } from '#electron/desk/labels.ts'
import type { Provenance } from '#electron/desk/provenance.ts'
import { call } from './call.ts'
import { after, companyQuery, id, nothing, text } from './inputs.ts'

/** What the window may ask about companies, and how they are labelled. */
export const companyCalls = {
  'companies.list': call<Page<CompanyRow>>()(v.object({ ...companyQuery, ...after })),
  /** The codici fiscali of all that the same query finds, in its order. */
  'companies.keys': call<readonly string[]>()(v.object(companyQuery)),
  'companies.sedi': call<readonly string[]>()(nothing),
  'labels.list': call<readonly CountedLabel[]>()(nothing),
  /** Keeps a label: new without an id; with one it is renamed, given another colour, or brought back. */
  'labels.keep': call<Label>()(
    v.object({
      id: v.exactOptional(id),
      kind: v.picklist(LABEL_KINDS),
      name: text(40),
      colour: v.picklist(LABEL_COLOURS),
    }),
  ),
  /** Tells which companies had it. */
  'labels.delete': call<readonly string[]>()(v.object({ id })),
  /** The labels that all of these companies have. */
  'labels.shared': call<readonly string[]>()(
    v.object({ aziende: v.pipe(v.array(id), v.minLength(1), v.maxLength(100_000)) }),
  ),
  /** Gives and takes labels; tells what was really changed, which the other way round undoes it. */
  'labels.apply': call<readonly Labelling[]>()(
    v.object({
      labellings: v.pipe(v.array(v.object({ azienda: id, label: id, has: v.boolean() })), v.maxLength(20_000)),
    }),
  ),
  'companies.dossier': call<Dossier>()(v.object({ azienda: id, richiedente: v.exactOptional(richiedente) })),
  /** Where each datum of a company comes from, and when it was last confirmed. */
  'companies.provenance': call<Provenance>()(v.object({ azienda: id })),
  /** Who may ask that service for that company. */
  'companies.askers': call<readonly Asker[]>()(v.object({ azienda: id, service: id })),
} as const
