import type { Database, Statement } from 'better-sqlite3-multiple-ciphers'
import type { Change, ChangeName } from '#core/domain/change.ts'
import { eventsOf as seriesOfEvents, protocolsOf } from '#core/store/series.ts'

// The floor of every decision: the same rows in the same tables of the same encrypted file, written by hand with
// prepared statements, one durable transaction a request. It neither reads a dossier nor decides: it only writes.

type Row = readonly (string | number | null)[]
type Changed = Change & { readonly fonte: string; readonly at: string }

/** All that one request leaves behind, as the bare values a statement takes. */
export type Parcel = {
  readonly esito: string
  readonly request: Row
  readonly decision: Row
  /** The texts it shares with others, when it is the first to say them. */
  readonly pieces: readonly Row[]
  readonly events: readonly Row[]
  /** How far each series goes with it: protocols by one, events by two. */
  readonly counters: readonly Row[]
  readonly activity: Row | undefined
  readonly changes: readonly Changed[]
}

const REQUEST = `insert into requests (id, hash, service, version, azienda, matricola, soggetto, richiedente,
  ruolo, delegante, answers, previous, state, esito, protocollo, received_at, decided_at, mittente)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
const DECISION = `insert into decisions (request, checks, changes, dossier, decided_at, outline, lists)
  values (?, ?, ?, ?, ?, ?, ?)`
const PIECE = 'insert into pieces (hash, content) values (?, ?)'
const EVENT = 'insert into events (recipient, seq, kind, request, at) values (?, ?, ?, ?, ?)'
const COUNTER = `insert into counters (name, value) values (?, ?)
  on conflict (name) do update set value = value + excluded.value`
const ACTIVITY = `insert into attivita (matricola, richiedente, il) values (?, ?, ?)
  on conflict (matricola, richiedente) do update set il = excluded.il where il < excluded.il`
/** Of the changes that the measured requests make. */
export const CHANGES: { readonly [Name in ChangeName]?: readonly string[] } = {
  'delega.revoca': [
    'update deleghe set al = @dal, motivo_revoca = @motivo, fonte = @fonte, aggiornata_il = @at where id = @delega',
    'update subdeleghe set al = @dal where delega = @delega and (al is null or al > @dal)',
  ],
  'nota.ricalcolo': [
    `update note set stato = 'in-ricalcolo', ricalcolo_dal = @dal, fonte = @fonte, aggiornata_il = @at where id = @nota`,
  ],
  'azienda.pec': [
    'update aziende set pec = @a, fonte = @fonte, aggiornata_il = @at where codice_fiscale = @azienda',
    `insert into contatti (id, azienda, matricola, titolare, tipo, valore, anomalo, fonte, aggiornata_il)
      values ('pec:' || @azienda, @azienda, null, @azienda, 'pec', @a, 0, @fonte, @at) on conflict (id)
      do update set valore = excluded.valore, fonte = excluded.fonte, aggiornata_il = excluded.aggiornata_il`,
  ],
}

/** Makes the statements; what it gives puts one parcel on the disk, and returns when it is there. */
export function writer(raw: Database): (parcel: Parcel) => void {
  const row = (sql: string) => raw.prepare<Row[]>(sql)
  const [request, decision, event] = [row(REQUEST), row(DECISION), row(EVENT)]
  const [piece, counter, activity] = [row(PIECE), row(COUNTER), row(ACTIVITY)]
  const [begin, commit] = [raw.prepare('begin immediate'), raw.prepare('commit')]
  const changes = Object.fromEntries(
    Object.entries(CHANGES).map(([name, texts]) => [name, texts.map((sql) => raw.prepare<[Changed]>(sql))]),
  ) as Ready

  return (parcel) => {
    begin.run()
    for (const series of parcel.counters) counter.run(series)
    request.run(parcel.request)
    for (const said of parcel.pieces) piece.run(said)
    decision.run(parcel.decision)
    if (parcel.activity !== undefined) activity.run(parcel.activity)
    for (const change of parcel.changes) for (const statement of written(changes, change)) statement.run(change)
    for (const happened of parcel.events) event.run(happened)
    commit.run()
  }
}

type Ready = { readonly [Name in ChangeName]?: Statement<[Changed]>[] }

function written(ready: Ready, { change }: Changed): Statement<[Changed]>[] {
  const statements = ready[change]
  if (statements === undefined) throw new Error(`The floor does not know ${change}`)
  return statements
}

type RequestRow = { id: string; matricola: string | null; richiedente: string; esito: string; decided_at: string }

type DecisionRow = { changes: string; outline: string; lists: string }

/** What one run of the product wrote, request by request. */
export function parcelsOf(raw: Database): readonly Parcel[] {
  const requests = raw.prepare<[], RequestRow>('select * from requests order by rowid').all()
  const decisionOf = raw.prepare<string, DecisionRow>('select * from decisions where request = ?')
  const pieceOf = raw.prepare<string, object>('select hash, content from pieces where hash = ?')
  const said = new Set<string>()
  const newOnes = ({ outline, lists }: DecisionRow) => {
    const hashes = [outline, ...Object.values(JSON.parse(lists) as Record<string, string>)].filter(
      (hash) => !said.has(hash),
    )
    hashes.forEach((hash) => said.add(hash))
    return hashes.map((hash) => values(pieceOf.get(hash) ?? {}))
  }
  // without the step, which only communications have
  const eventsOf = raw.prepare<string, object>(
    'select recipient, seq, kind, request, at from events where request = ? order by seq',
  )
  return requests.map((request) => {
    const { id, matricola, richiedente, esito, decided_at: at } = request
    const decision = decisionOf.get(id)
    if (decision === undefined) throw new Error(`${id} was not decided`)
    const changes = JSON.parse(decision.changes) as readonly Change[]
    return {
      esito,
      request: values(request),
      decision: values(decision),
      pieces: newOnes(decision),
      events: eventsOf.all(id).map(values),
      counters: [
        [protocolsOf(at.slice(0, 4)), 1],
        [seriesOfEvents(richiedente), 2],
      ],
      activity: matricola === null ? undefined : [matricola, richiedente, at.slice(0, 10)],
      changes: changes.map((change) => ({ ...change, fonte: `richiesta:${id}`, at })),
    }
  })
}

/** In the order of the columns, which is that of the statements above. */
function values(row: object): Row {
  return Object.values(row) as Row
}
