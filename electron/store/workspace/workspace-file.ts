import { readFile } from 'node:fs/promises'
import * as v from 'valibot'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { writeWhole } from './disk.ts'
import { passphraseKey } from './passphrase-key.ts'

const FORMAT = 1

export const workspaceFile = v.object({
  format: v.literal(FORMAT),
  id: v.pipe(v.string(), v.uuid()),
  name: v.pipe(v.string(), v.maxLength(200)),
  demo: v.boolean(),
  createdAt: v.string(),
  /** The database key, sealed in each way it can be opened; never in the clear. */
  keys: v.object({
    passphrase: v.exactOptional(passphraseKey),
    /** By the code on paper, for who forgot the passphrase. */
    recovery: v.exactOptional(passphraseKey),
    keyStore: v.exactOptional(v.pipe(v.string(), v.base64())),
  }),
})

/** What of a workspace can be read before it is unlocked. */
export type WorkspaceFile = Readonly<v.InferOutput<typeof workspaceFile>>

export type Unreadable =
  { readonly code: 'none' } | { readonly code: 'newer' } | { readonly code: 'damaged'; readonly detail: string }

/** Reads `workspace.json`; it is never written because it could not be read. */
export async function readWorkspaceFile(path: string): Promise<Result<WorkspaceFile, Unreadable>> {
  const text = await readText(path)
  if (text === undefined) return no({ code: 'none' })
  const json = parsed(text)
  if (!json.ok) return no({ code: 'damaged', detail: 'workspace.json: not JSON' })
  if (isNewer(json.value)) return no({ code: 'newer' })
  const read = v.safeParse(workspaceFile, json.value)
  if (read.success) return ok(read.output)
  const where = read.issues.map((issue) => v.getDotPath(issue) ?? 'file').join(', ')
  return no({ code: 'damaged', detail: `workspace.json: ${where}` })
}

export function writeWorkspaceFile(path: string, content: WorkspaceFile): Promise<void> {
  return writeWhole(path, `${JSON.stringify(content, null, 2)}\n`)
}

async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return
    throw error
  }
}

function parsed(text: string): Result<unknown, null> {
  try {
    return ok(JSON.parse(text) as unknown)
  } catch {
    return no(null)
  }
}

function isNewer(json: unknown): boolean {
  const format = typeof json === 'object' && json !== null && 'format' in json ? json.format : undefined
  return typeof format === 'number' && Number.isInteger(format) && format > FORMAT
}
