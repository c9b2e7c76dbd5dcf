import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import type { Chance } from './chance.ts'

export type BadLine = {
  readonly url: string
  /** How many connections went by, and what befell some of them. */
  readonly counts: Readonly<Record<'connections' | Fate, number>>
  /** From now on everything goes by as it comes. */
  mend(): void
  close(): Promise<void>
}

/** What may befall a connection; the rest goes by as it comes. */
const FATES = ['delayed', 'cut', 'repeated', 'half-closed'] as const
type Fate = (typeof FATES)[number]

const ONE_IN = 5
const LONGEST_WAIT_MS = 400
const MOST_BYTES = 20_000

/** Just one of every five connections, drawn anew each time: one in five by chance alone may be none of the few of a short run. */
function unlucky(chance: Chance): () => boolean {
  let [next, drawn] = [0, 0]
  return () => {
    if (next % ONE_IN === 0) drawn = next + chance.below(ONE_IN)
    return next++ === drawn
  }
}

/** Each fate once before any comes again, in an order drawn anew: of the few of a run none is without. */
function eachInTurn(chance: Chance): () => Fate {
  let left: Fate[] = []
  return () => {
    if (left.length === 0) left = [...FATES]
    return left.splice(chance.below(left.length), 1)[0] as Fate
  }
}

/** A line to some servers that does to one connection in five what networks do: it waits, is cut, says things twice, stops listening. */
export async function badLine(ports: () => readonly number[], chance: Chance): Promise<BadLine> {
  const counts = { connections: 0, delayed: 0, cut: 0, repeated: 0, 'half-closed': 0 }
  const open = new Set<Socket>()
  let isBad = true
  const isUnlucky = unlucky(chance)
  const nextFate = eachInTurn(chance)
  const server = createServer({ allowHalfOpen: true }, (desk) => {
    counts.connections += 1
    const fate = isBad && isUnlucky() ? nextFate() : undefined
    if (fate) counts[fate] += 1
    const all = ports()
    const core = connect({ host: '127.0.0.1', port: all[chance.below(all.length)] as number, allowHalfOpen: true })
    for (const socket of [desk, core]) {
      open.add(socket)
      socket.on('error', () => [desk, core].forEach((one) => one.destroy()))
      socket.on('close', () => {
        open.delete(socket)
        setTimeout(() => [desk, core].forEach((one) => one.destroy()), 50)
      })
    }
    befall(fate, { desk, core, all }, chance)
    partAfter(desk, core)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    counts,
    mend: () => void (isBad = false),
    close: async () => {
      for (const socket of open) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

/** How long a connection rests after an answer before it is let go: who keeps his would otherwise meet with one fate only, or none. */
const REST_MS = 5

function partAfter(desk: Socket, core: Socket): void {
  let isAnswered = false
  desk.on('data', () => (isAnswered = false))
  core.on('data', () => (isAnswered = true))
  desk.setTimeout(REST_MS, () => {
    if (isAnswered) for (const end of [desk, core]) end.end()
  })
}

type Ends = { readonly desk: Socket; readonly core: Socket; readonly all: readonly number[] }

function befall(fate: Fate | undefined, { desk, core, all }: Ends, chance: Chance): void {
  if (fate === 'cut') cutAfter(chance.next() < 0.5 ? desk : core, [desk, core], chance.below(MOST_BYTES))
  if (fate === 'half-closed') halfCloseAfter(core, desk, chance.below(MOST_BYTES))
  if (fate === 'repeated') again(desk, all[chance.below(all.length)] as number)
  const join = () => {
    desk.pipe(core)
    core.pipe(desk)
  }
  if (fate === 'delayed') setTimeout(join, chance.below(LONGEST_WAIT_MS))
  else join()
}

/** Both ends are gone once so many bytes have come from one of them. */
function cutAfter(from: Socket, ends: readonly Socket[], most: number): void {
  let seen = 0
  from.on('data', (bytes: Buffer) => {
    seen += bytes.length
    if (seen > most) for (const end of ends) end.destroy()
  })
}

/** What comes after so many bytes of the answer is never heard, and nobody says why. */
function halfCloseAfter(core: Socket, desk: Socket, most: number): void {
  let seen = 0
  core.on('data', (bytes: Buffer) => {
    seen += bytes.length
    if (seen <= most) return
    core.unpipe(desk)
    desk.end()
  })
}

/** All that the desk says reaches a core a second time; nobody hears what that one answers. */
function again(desk: Socket, port: number): void {
  const twin = connect({ host: '127.0.0.1', port })
  twin.on('error', () => twin.destroy())
  twin.resume()
  desk.on('data', (bytes: Buffer) => {
    if (!twin.destroyed) twin.write(bytes)
  })
  desk.on('close', () => setTimeout(() => twin.destroy(), 2_000))
}
