import type { CoreEvent, Outcome, Receipt } from '#core/contract/outcome.ts'
import type { Submission } from '#core/contract/submission.ts'
import { canonical } from '#core/kernel/canonical.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import type { Failure } from '#core/kernel/failure.ts'
import type { Standing } from '#core/service/activation.ts'
import { EMBEDDED_CORE, UNREACHABLE, type CorePort } from '#electron/desk/core-port.ts'

/** How the line behaves: `deaf` takes everything in and its answers are lost. */
export type Line = 'good' | 'unreachable' | 'deaf'

/** A core with the promises of the real one: same id and content, same answer; each request decided once; gapless events. */
export class FakeCore implements CorePort {
  readonly id: string
  line: Line = 'good'
  /** Whether what is received is decided at once. */
  decides = true
  standing: Readonly<Record<string, Standing>> = { saluto: { active: true } }
  readonly decisions: string[] = []
  readonly #received = new Map<
    string,
    { readonly sent: Submission; readonly content: string; state: Receipt['state']; readonly refuse: boolean }
  >()
  readonly #events: CoreEvent[] = []

  constructor(id: string = EMBEDDED_CORE) {
    this.id = id
  }

  async submit(batch: readonly Submission[]): ReturnType<CorePort['submit']> {
    if (this.line === 'unreachable') return no({ code: UNREACHABLE, retry: 'later' })
    const answers = batch.map((submission) => this.#receive(submission))
    if (this.decides) this.decideAll()
    return this.line === 'deaf' ? no({ code: 'timeout', retry: 'later' }) : ok(answers)
  }

  async recall(id: string): ReturnType<CorePort['recall']> {
    if (this.line === 'unreachable') return no({ code: UNREACHABLE, retry: 'later' })
    const request = this.#received.get(id)
    if (request?.state === 'decisa') return no({ code: 'already-decided', retry: 'never' })
    if (request?.state === 'ricevuta') this.#happen(id, 'richiamata')
    if (request !== undefined) request.state = 'richiamata'
    return this.line === 'deaf' ? no({ code: 'timeout', retry: 'later' }) : ok(null)
  }

  async events(after: number, limit: number, { sent } = { sent: false }): ReturnType<CorePort['events']> {
    if (this.line !== 'good') return no({ code: UNREACHABLE, retry: 'later' })
    const events = this.#events.slice(after, after + limit)
    return ok({ events: sent ? this.#withSent(events) : events, last: this.#events.length })
  }

  #withSent(events: readonly CoreEvent[]): readonly CoreEvent[] {
    return events.map((event, at) => {
      const richiesta = this.#received.get(event.request)?.sent
      const isFirst = events.findIndex(({ request }) => request === event.request) === at
      if (richiesta === undefined || !isFirst) return event
      return { ...event, sent: { richiesta, soggetto: { chiave: String(richiesta.answers['nome']) } } }
    })
  }

  /** What it keeps of a decided request: nothing but what was asked. */
  async settled(): ReturnType<CorePort['settled']> {
    return this.line === 'good' ? ok(undefined) : no({ code: UNREACHABLE, retry: 'later' })
  }

  async receipt(): ReturnType<CorePort['receipt']> {
    return no({ code: this.line === 'good' ? 'non-ancora-decisa' : UNREACHABLE, retry: 'later' })
  }

  announced(): undefined {
    return undefined
  }

  async standings(): ReturnType<CorePort['standings']> {
    return this.line === 'good' ? ok(this.standing) : no({ code: UNREACHABLE, retry: 'later' })
  }

  decideAll(): void {
    for (const [id, request] of this.#received) {
      if (request.state !== 'ricevuta') continue
      request.state = 'decisa'
      this.decisions.push(id)
      this.#happen(id, 'decisa', outcome(id, request.refuse ? 'non-accolta' : 'accolta'))
    }
  }

  stateOf(id: string): Receipt['state'] | undefined {
    return this.#received.get(id)?.state
  }

  #receive(submission: Submission): Result<Receipt, Failure> {
    const { id, answers } = submission
    const content = canonical(submission)
    const known = this.#received.get(id)
    if (known !== undefined && known.content !== content) return no({ code: 'other-content', retry: 'never' })
    const refusal = this.#refuses(submission)
    if (refusal !== undefined) return no(refusal)
    if (known === undefined) {
      this.#received.set(id, { sent: submission, content, state: 'ricevuta', refuse: answers['nome'] === 'rifiutata' })
      this.#happen(id, 'ricevuta')
    }
    const state = this.#received.get(id)?.state ?? 'ricevuta'
    return ok({ id, protocollo: protocolloOf(id), receivedAt: AT, state, hash: content })
  }

  #refuses({ service, answers }: Submission): Failure | undefined {
    const standing = this.standing[service]
    if (standing?.active === false) return notActive(standing)
    return answers['nome'] === 'impossibile' ? { code: 'not-taken', retry: 'never' } : undefined
  }

  #happen(request: string, kind: CoreEvent['kind'], found?: Outcome): void {
    const seq = this.#events.length + 1
    this.#events.push({
      seq,
      kind,
      request,
      at: AT,
      protocollo: protocolloOf(request),
      ...(found && { outcome: found }),
    })
  }
}

function notActive({ dal }: { readonly dal?: string }): Failure {
  return { code: 'servizio-non-attivo', retry: 'later', details: dal === undefined ? {} : { dal } }
}

const AT = '2026-11-23T10:00:00.000Z'

const protocolloOf = (id: string) => `ST-2026-${id}`

function outcome(id: string, esito: Outcome['esito']): Outcome {
  return { id, service: 'saluto', version: 1, esito, checks: [], changes: [], decidedAt: AT }
}
