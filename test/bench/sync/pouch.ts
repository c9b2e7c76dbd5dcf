import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { installPeers, PEERS } from '../install-peers.mjs'

/** PouchDB at work in processes of its own; each call tells how long it took, in milliseconds. */
export type Pouch = {
  /** Moves the documents of a file, one a line, from an archive elsewhere into an empty one, or the other way. */
  moves(work: 'pull' | 'push', path: string): Promise<number>
  stop(): Promise<void>
}

export async function startPouch(folder: string): Promise<Pouch> {
  installPeers('pouchdb')
  const place = join(folder, 'pouch')
  mkdirSync(place)
  const child = fork(join(PEERS, 'pouch.mjs'), [place], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  await once(child, 'message')
  const gone = once(child, 'exit')
  return {
    moves: async (work, path) => {
      const told = once(child, 'message')
      child.send({ work, path })
      const [answer] = (await Promise.race([told, gone])) as [{ took: number } | number | null]
      if (typeof answer !== 'object' || answer === null) throw new Error(`PouchDB gave up (${String(answer)})`)
      return answer.took
    },
    stop: async () => {
      child.disconnect()
      await gone
    },
  }
}
