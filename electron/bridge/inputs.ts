import * as v from 'valibot'
import { statoPosizione } from '#core/domain/facts.ts'
import { COMPANY_ORDERS, COMPANY_WORK } from '#electron/desk/company-filter.ts'
import { SCOPES } from '#electron/desk/company.ts'

// What the calls of the window bring, read before anything is done with it.

export const text = (max = 500) => v.pipe(v.string(), v.maxLength(max))
export const id = v.pipe(v.string(), v.minLength(1), v.maxLength(80))
export const ids = v.pipe(v.array(id), v.minLength(1), v.maxLength(5000))
/** So many may be chosen of a list that goes into a file: it is written row by row. */
const chosen = v.pipe(v.array(id), v.minLength(1), v.maxLength(100_000))
export const answers = v.record(text(80), v.union([text(4000), v.number(), v.boolean(), v.null()]))
export const after = {
  after: v.exactOptional(text()),
  limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)),
}
export const studio = v.object({ codiceFiscale: text(16), denominazione: text(200) })
export const nothing = v.optional(v.object({}))

export const taskFilter = v.object({
  states: v.exactOptional(v.array(text(20))),
  esito: v.exactOptional(v.picklist(['accolta', 'non-accolta'])),
  service: v.exactOptional(id),
  azienda: v.exactOptional(id),
  unread: v.exactOptional(v.boolean()),
  toMend: v.exactOptional(v.literal(true)),
  text: v.exactOptional(text()),
  /** Days, on the last update. */
  from: v.exactOptional(text(10)),
  to: v.exactOptional(text(10)),
  openedFrom: v.exactOptional(text(10)),
  openedTo: v.exactOptional(text(10)),
  matricola: v.exactOptional(text(10)),
  oldestFirst: v.exactOptional(v.boolean()),
  order: v.exactOptional(v.picklist(['created', 'updated'])),
})

export const viewContent = {
  filter: v.record(text(40), v.unknown()),
  sort: v.exactOptional(v.object({ by: text(40), descending: v.boolean() })),
  columns: v.exactOptional(v.pipe(v.array(text(40)), v.maxLength(30))),
}
const hour = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/))
export const noticeSettings = v.object({
  desktop: v.boolean(),
  outcomes: v.picklist(['tutti', 'non-accolti', 'nessuno']),
  answers: v.boolean(),
  parked: v.boolean(),
  deadlines: v.boolean(),
  gather: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(240)),
  quiet: v.exactOptional(v.object({ from: hour, to: hour })),
  quietWeekend: v.boolean(),
  mutedCompanies: v.pipe(v.array(id), v.maxLength(5000)),
  mutedServices: v.pipe(v.array(id), v.maxLength(200)),
})

export const companyQuery = {
  search: text(),
  scope: v.picklist(SCOPES),
  filter: v.exactOptional(
    v.object({
      sede: v.exactOptional(text(20)),
      stato: v.exactOptional(statoPosizione),
      scade: v.exactOptional(v.boolean()),
      lavoro: v.exactOptional(v.picklist(COMPANY_WORK)),
      noteAperte: v.exactOptional(v.boolean()),
      labels: v.exactOptional(v.pipe(v.array(id), v.maxLength(50))),
      senzaReferente: v.exactOptional(v.boolean()),
    }),
  ),
  sort: v.exactOptional(v.object({ by: v.picklist(COMPANY_ORDERS), descending: v.boolean() })),
}

export const place = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000))
export const places = v.pipe(v.array(place), v.maxLength(10_000))
export const droppedItems = v.pipe(
  v.array(v.object({ n: place, azienda: id, ragioneSociale: text(300), answers, previous: v.exactOptional(id) })),
  v.maxLength(10_000),
)
export const cellEdits = v.pipe(
  v.array(
    v.object({
      n: place,
      field: id,
      text: v.exactOptional(text(4000)),
      answer: v.exactOptional(v.union([text(4000), v.number(), v.boolean(), v.null()])),
    }),
  ),
  v.maxLength(100_000),
)

const asList = { format: v.picklist(['csv', 'xlsx']), columns: v.exactOptional(v.pipe(v.array(id), v.maxLength(50))) }
const ofCompany = { azienda: v.exactOptional(id) }
/** What goes into a file: a list by its filter or selection, receipts by the ids of their tasks, or the whole studio. */
export const wantedFile = v.variant('kind', [
  v.object({ kind: v.literal('tasks'), filter: taskFilter, ids: v.exactOptional(chosen), ...asList }),
  v.object({ kind: v.literal('companies'), ...companyQuery, ids: v.exactOptional(chosen), ...asList }),
  v.object({ kind: v.literal('notes'), ...ofCompany, ...asList }),
  v.object({ kind: v.literal('payments'), ...ofCompany, ...asList }),
  v.object({ kind: v.literal('receipts'), ids, format: v.picklist(['pdf', 'jws', 'json']) }),
  v.object({ kind: v.literal('studio'), format: v.literal('scrittoio') }),
])
