import type { Failure } from '#core/kernel/failure.ts'
import type { ShownFile } from './core-port.ts'
import { later, never, type Desk } from './desk.ts'

type Carrying = Pick<Desk, 'core' | 'attachments'>

/** A core of before files could be handed over: it decides on the words alone, as it did. */
const NO_SUCH_DOOR = 'percorso-sconosciuto'

/** What is about to be sent, and the files it shows. */
export type Showing = { readonly id: string; readonly azienda: string; readonly hashes: readonly string[] }

/** Brings to the core the files that these show, each once; gives why, by id, where one did not arrive. */
export async function carried(desk: Carrying, batch: readonly Showing[]): Promise<ReadonlyMap<string, Failure>> {
  const held = new Map<string, Failure>()
  if (desk.core.deposit === undefined) return held
  const known = new Map<string, Failure | undefined>()
  for (const { id, azienda, hashes } of batch)
    for (const hash of hashes) {
      if (!known.has(hash)) known.set(hash, await carriedOne(desk, hash, azienda))
      const failure = known.get(hash)
      if (failure !== undefined) held.set(id, failure)
    }
  return held
}

async function carriedOne(
  { core, attachments }: Carrying,
  hash: string,
  azienda: string,
): Promise<Failure | undefined> {
  const [file] = await attachments.list([hash], azienda)
  const contenuto = await attachments.content(hash)
  if (file === undefined || contenuto === undefined) return never('allegato-perduto', { allegato: hash.slice(0, 12) })
  const failure = await handed(core, { hash, nome: file.nome, contenuto })
  return failure?.code === NO_SUCH_DOOR ? undefined : failure
}

async function handed(core: Carrying['core'], file: ShownFile): Promise<Failure | undefined> {
  try {
    const told = await core.deposit?.(file)
    return told?.ok === false ? told.failure : undefined
  } catch {
    return later('core-broken')
  }
}
