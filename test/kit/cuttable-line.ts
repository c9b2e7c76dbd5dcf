import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** A line to a core that a test can cut, or make so that what is asked arrives and no answer comes back. */
export type CuttableLine = {
  readonly url: string
  become(state: LineState): void
  close(): Promise<void>
}

type LineState = 'good' | 'cut' | 'deaf'

export async function cuttableLine(to: string): Promise<CuttableLine> {
  const port = Number(new URL(to).port)
  const open = new Set<Socket>()
  let state: LineState = 'good'
  const hangUp = () => open.forEach((socket) => socket.destroy())
  const server = createServer((desk) => {
    if (state === 'cut') return void desk.destroy()
    const core = connect({ host: '127.0.0.1', port })
    const ends = [desk, core]
    for (const socket of ends) {
      open.add(socket)
      socket.on('error', () => socket.destroy())
      socket.on('close', () => {
        open.delete(socket)
        ends.forEach((end) => end.destroy())
      })
    }
    desk.pipe(core)
    core.on('data', (bytes) => {
      if (state === 'good') desk.write(bytes)
      else ends.forEach((end) => end.destroy())
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    become: (next) => {
      state = next
      if (next === 'cut') hangUp()
    },
    close: async () => {
      hangUp()
      server.close()
      await once(server, 'close')
    },
  }
}
