import * as v from 'valibot'
import { day } from '#core/domain/facts.ts'

const soggetti = v.array(v.pipe(v.string(), v.minLength(1)))

/** As it is written in the settings of a core. */
export const activations = v.object({
  /** Whether the services that the Messaggio 4583/2023 marks for a gradual activation start open or closed. */
  graduali: v.picklist(['attivi', 'in-attesa']),
  servizi: v.optional(
    v.array(
      v.object({
        servizio: v.string(),
        /** Who may try it first, by codice fiscale (of the company or of who asks), and from which day. */
        piloti: v.exactOptional(v.object({ dal: day, soggetti })),
        /** The day from which everybody may ask; absent when nobody has said it yet. */
        tutti: v.exactOptional(day),
      }),
    ),
    [],
  ),
})

/** When each service opens, and to whom first: a setting of the core, which changes without a release. */
export type Activations = v.InferOutput<typeof activations>
type Phases = Activations['servizi'][number]

/** Where a requester stands with a service: `dal` is the day it opens to him, when it is known. */
export type Standing = { readonly active: true } | { readonly active: false; readonly dal?: string }

export const TUTTI_ATTIVI: Activations = { graduali: 'attivi', servizi: [] }
export const GRADUALI: Activations = { graduali: 'in-attesa', servizi: [] }

type Asking = {
  readonly service: { readonly id: string; readonly graduale: boolean }
  /** Codici fiscali by which a pilot subject is known: the company's, the requester's. */
  readonly soggetti: readonly string[]
  readonly oggi: string
}

/** Whether the service is open today to who asks (Msg. INPS 4583/2023: gradual activation; phases and cohorts are our rule). */
export function standing(told: Activations, { service, soggetti, oggi }: Asking): Standing {
  const phases = told.servizi.find(({ servizio }) => servizio === service.id)
  if (phases === undefined) return service.graduale && told.graduali === 'in-attesa' ? CLOSED : OPEN
  const dal = firstDay(phases, soggetti)
  if (dal === undefined) return CLOSED
  return dal <= oggi ? OPEN : { active: false, dal }
}

/** The first day on which one of them may ask, when it is known. */
function firstDay({ piloti, tutti }: Phases, soggetti: readonly string[]): string | undefined {
  const isPilot = piloti !== undefined && soggetti.some((one) => piloti.soggetti.includes(one))
  return [isPilot ? piloti.dal : undefined, tutti].filter((day) => day !== undefined).sort()[0]
}

const OPEN: Standing = { active: true }
const CLOSED: Standing = { active: false }
