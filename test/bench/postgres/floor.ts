import { Client, type QueryConfig } from 'pg'
import type { Change } from '#core/domain/change.ts'
import { grouped } from '#core/store/present.ts'
import { eventsOf as seriesOfEvents, protocolsOf } from '#core/store/series.ts'
import { CHANGES } from '../floor-decide.ts'

// The floor of a shared core: the same rows in the same tables, written by hand with prepared statements, one durable
// transaction a request. It neither reads a dossier nor decides, and queues and registers nothing: it only writes.

type Row = Readonly<Record<string, unknown>>

/** The statements that one request leaves behind, in the order of a transaction. */
export type Parcel = readonly QueryConfig[]

/** What one run of the product wrote, request by request. */
export async function parcelsOf(url: string): Promise<readonly Parcel[]> {
  const client = new Client(url)
  await client.connect()
  try {
    const all = async (table: string, order: string) =>
      (await client.query<Row>(`select * from ${table} order by ${order}`)).rows
    const [requests, decisions, events] = [
      await all('requests', 'received_at, id'),
      await all('decisions', 'request'),
      await all('events', 'recipient, seq'),
    ]
    const pieces = new Map((await all('pieces', 'hash')).map((piece) => [piece['hash'], piece]))
    const decisionOf = new Map(decisions.map((decision) => [decision['request'], decision]))
    const eventsOf = grouped(events, ({ request }) => String(request))
    const said = new Set<unknown>()
    return requests.map((request) => {
      const decision = decisionOf.get(request['id'])
      if (decision === undefined) throw new Error(`${String(request['id'])} was not decided`)
      const fresh = piecesOf(decision).filter((hash) => !said.has(hash))
      fresh.forEach((hash) => said.add(hash))
      return parcel({
        request,
        decision,
        events: eventsOf.get(String(request['id'])) ?? [],
        pieces: fresh.map((hash) => pieces.get(hash) ?? {}),
      })
    })
  } finally {
    await client.end()
  }
}

const piecesOf = ({ outline, lists }: Row): readonly unknown[] => [
  outline,
  ...Object.values(JSON.parse(String(lists)) as Record<string, string>),
]

type Parts = {
  readonly request: Row
  readonly decision: Row
  readonly events: readonly Row[]
  readonly pieces: readonly Row[]
}

function parcel({ request, decision, events, pieces }: Parts): Parcel {
  const { id, matricola, richiedente, decided_at: at } = request
  const day = String(at).slice(0, 10)
  const changes = JSON.parse(String(decision['changes'])) as readonly Change[]
  return [
    moved(protocolsOf(day.slice(0, 4)), 1),
    insert('requests', [request]),
    ...(pieces.length === 0 ? [] : [insert('pieces', pieces, 'on conflict do nothing')]),
    insert('decisions', [decision]),
    ...(matricola === null ? [] : [active(matricola, richiedente, day)]),
    ...changes.flatMap((change) => written({ ...change, fonte: `richiesta:${String(id)}`, at })),
    moved(seriesOfEvents(String(richiedente)), events.length),
    insert('events', events),
  ]
}

const COUNTER = `insert into counters (name, value) values ($1, $2)
  on conflict (name) do update set value = counters.value + excluded.value`
const ACTIVITY = `insert into attivita (matricola, richiedente, il) values ($1, $2, $3)
  on conflict (matricola, richiedente) do update set il = excluded.il where attivita.il < excluded.il`

const moved = (name: string, by: number) => prepared(COUNTER, [name, by])
const active = (...values: readonly unknown[]) => prepared(ACTIVITY, values)

function insert(table: string, rows: readonly Row[], otherwise = ''): QueryConfig {
  const columns = Object.keys(rows[0] ?? {})
  const marks = rows.map((_, row) => `(${columns.map((_c, at) => `$${row * columns.length + at + 1}`).join(', ')})`)
  const text = `insert into ${table} (${columns.join(', ')}) values ${marks.join(', ')} ${otherwise}`
  return prepared(
    text,
    rows.flatMap((row) => columns.map((column) => row[column])),
  )
}

/** The statements of SQLite's floor, with the numbers that PostgreSQL wants for names. */
function written(change: Change & Row): readonly QueryConfig[] {
  const texts = CHANGES[change.change]
  if (texts === undefined) throw new Error(`The floor does not know ${change.change}`)
  return texts.map((named) => {
    const names = [...new Set(named.match(/@\w+/g))]
    const text = named.replaceAll(/@\w+/g, (name) => `$${names.indexOf(name) + 1}::text`)
    return prepared(
      text,
      names.map((name) => (change as Row)[name.slice(1)]),
    )
  })
}

const known = new Map<string, string>()

function prepared(text: string, values: readonly unknown[]): QueryConfig {
  const name = known.get(text) ?? `f${known.size}`
  known.set(text, name)
  return { name, text, values: [...values] }
}

/** Connections that stay, with what they have prepared. */
export type Writers = { write(parcels: readonly Parcel[]): Promise<void>; end(): Promise<void> }

/** So many connections, over which parcels are written one transaction each. */
export async function writersOn(url: string, connections: number): Promise<Writers> {
  const clients = Array.from({ length: connections }, () => new Client(url))
  await Promise.all(clients.map((client) => client.connect()))
  return {
    write: async (parcels) => {
      let next = 0
      const write = async (client: Client) => {
        for (let one = parcels[next++]; one !== undefined; one = parcels[next++]) {
          await client.query('begin')
          for (const statement of one) await client.query(statement)
          await client.query('commit')
        }
      }
      await Promise.all(clients.map(write))
    },
    end: async () => {
      await Promise.all(clients.map((client) => client.end()))
    },
  }
}
