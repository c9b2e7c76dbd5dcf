import type { IncomingMessage, Server } from 'node:http'
import type { Socket } from 'node:net'

/** Lets go of connections when a server stops: of those without a call at once, of the others when it has ended. */
export type Connections = {
  /** To be told of each call as it ends. */
  ended(call: IncomingMessage): void
  /** From now on no connection outlives its call; none outlives `grace` milliseconds. */
  letGo(grace: number): void
}

/** Node itself waits for connections that never said anything, and for those that fall silent after the stop. */
export function connectionsOf(server: Server): Connections {
  const running = new Map<Socket, number>()
  let isLettingGo = false
  server.on('connection', (socket) => {
    running.set(socket, 0)
    socket.once('close', () => running.delete(socket))
  })
  server.on('request', ({ socket }) => running.set(socket, (running.get(socket) ?? 0) + 1))
  return {
    ended: ({ socket }) => {
      if (!running.has(socket)) return
      const left = (running.get(socket) ?? 1) - 1
      running.set(socket, left)
      if (isLettingGo && left === 0) socket.destroySoon()
    },
    letGo: (grace) => {
      isLettingGo = true
      for (const [socket, calls] of running) if (calls === 0) socket.destroy()
      const late = setTimeout(() => server.closeAllConnections(), grace)
      server.once('close', () => clearTimeout(late))
    },
  }
}
