import type { Shown } from '#core/contract/communications.ts'
import { tipoAllegato, type Allegato } from '#core/domain/allegato.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { broken, never, type Engine } from '#core/engine/engine.ts'
import type { LedgerTx } from '#core/engine/ledger.ts'
import { moment } from '#core/engine/moment.ts'

type Handed = { readonly soggetto: string; readonly nome: string; readonly contenuto: Uint8Array }

/** Keeps a file that somebody hands over, if it is what may be shown and no longer than it may be. */
export async function deposit(
  engine: Engine,
  { soggetto, nome, contenuto }: Handed,
): Promise<Result<Allegato, Failure>> {
  const { at } = moment(engine)
  const tipo = tipoAllegato(contenuto)
  if (contenuto.byteLength === 0) return no(never('allegato-vuoto', { nome }))
  if (tipo === undefined) return no(never('allegato-non-ammesso', { nome }))
  try {
    return await engine.ledger.transaction(async (tx) => {
      const { allegati } = (await tx.settings()) ?? engine.settings
      if (contenuto.byteLength > allegati.bytes) return no(tooLong(nome, allegati.bytes))
      return ok(await tx.communications.deposit({ nome, tipo, contenuto, soggetto, at }))
    })
  } catch (error) {
    return broken(engine, 'archivio-non-disponibile', error)
  }
}

function tooLong(nome: string, bytes: number): Failure {
  return never('allegato-troppo-grande', { nome, massimo: `${Math.floor(bytes / (1024 * 1024))} MB` })
}

/**
 * The files that a message shows: one shows only what one has handed over oneself, so that a hash opens nothing. The name is
 * the message's: what the same bytes were called for another company is nobody's business here.
 */
export async function filesOf(
  engine: Engine,
  tx: LedgerTx,
  soggetto: string,
  { allegati: hashes, nomi = [] }: Shown,
): Promise<Result<readonly Allegato[], Failure>> {
  if (hashes.length === 0) return ok([])
  const { allegati } = (await tx.settings()) ?? engine.settings
  if (hashes.length > allegati.quanti) return no(never('troppi-allegati', { massimo: String(allegati.quanti) }))
  const found = await tx.communications.deposited(soggetto, hashes)
  const missing = hashes.find((hash) => !found.some((one) => one.hash === hash))
  const called = new Map(nomi.map(({ hash, nome }) => [hash, nome]))
  const shown = found.map((file) => ({ ...file, nome: called.get(file.hash) ?? file.nome }))
  return missing === undefined ? ok(shown) : no(never('allegato-non-depositato', { allegato: missing }))
}
