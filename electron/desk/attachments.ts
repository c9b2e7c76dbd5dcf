import { LONGEST_NAME } from '#core/contract/communications.ts'
import { tipoAllegato, type Allegato } from '#core/domain/allegato.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { never, now, type Desk } from './desk.ts'

export type FileShown = {
  readonly nome: string
  readonly contenuto: Uint8Array
  /** Whom it is shown for. */
  readonly azienda?: string | undefined
}

/** Keeps a file as evidence, known by what it holds. Refused: `allegato-vuoto`, `allegato-troppo-grande`, `allegato-non-ammesso`. */
export async function attach(
  { attachments, clock }: Pick<Desk, 'attachments' | 'clock'>,
  { nome: found, contenuto, azienda }: FileShown,
): Promise<Result<Allegato, Failure>> {
  const nome = called(found)
  if (contenuto.byteLength === 0) return no(never('allegato-vuoto', { nome }))
  const longest = await attachments.longest()
  if (contenuto.byteLength > longest) return no(tooLong(nome, longest))
  const tipo = tipoAllegato(contenuto)
  if (tipo === undefined) return no(never('allegato-non-ammesso', { nome }))
  return ok(await attachments.keep({ nome, tipo, contenuto, azienda, at: now({ clock }) }))
}

/** As every core takes it: what no name may hold is a line, and one that is too long keeps how it begins and ends. */
function called(found: string): string {
  const { length } = found
  const ending = /\.[^.]{1,9}$/.exec(found)?.[0] ?? ''
  const fit = length > LONGEST_NAME ? `${found.slice(0, LONGEST_NAME - ending.length)}${ending}` : found
  return fit.replaceAll(/[\p{C}/\\]/gu, '_')
}

/** The refusal of a file of more than so many bytes. */
export function tooLong(nome: string, longest: number): Failure {
  return never('allegato-troppo-grande', { nome, massimo: megabytes(longest) })
}

/** `3 MB`, at most one figure after the comma. */
function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1).replace('.0', '').replace('.', ',')} MB`
}
