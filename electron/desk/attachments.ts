import { tipoAllegato, type Allegato } from '#core/domain/allegato.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { never, now, type Desk } from './desk.ts'

export type FileShown = { readonly nome: string; readonly contenuto: Uint8Array }

/** Keeps a file as evidence, known by what it holds. Refused: `allegato-vuoto`, `allegato-troppo-grande`, `allegato-non-ammesso`. */
export async function attach(
  { attachments, clock }: Pick<Desk, 'attachments' | 'clock'>,
  { nome, contenuto }: FileShown,
): Promise<Result<Allegato, Failure>> {
  if (contenuto.byteLength === 0) return no(never('allegato-vuoto', { nome }))
  const longest = await attachments.longest()
  if (contenuto.byteLength > longest) return no(tooLong(nome, longest))
  const tipo = tipoAllegato(contenuto)
  if (tipo === undefined) return no(never('allegato-non-ammesso', { nome }))
  return ok(await attachments.keep({ nome, tipo, contenuto, at: now({ clock }) }))
}

/** The refusal of a file of more than so many bytes. */
export function tooLong(nome: string, longest: number): Failure {
  return never('allegato-troppo-grande', { nome, massimo: megabytes(longest) })
}

/** `3 MB`, at most one figure after the comma. */
function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1).replace('.0', '').replace('.', ',')} MB`
}
