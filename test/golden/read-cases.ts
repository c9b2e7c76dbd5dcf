import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import * as v from 'valibot'
import { dossier } from '#core/domain/dossier.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import type { Case } from '#core/service/conformance.ts'
import type { AnyService } from '#core/service/define.ts'
import { services } from '#core/services/registry.ts'

/** A case and where it was found; `warnings` names what the dossier holds and nobody reads. */
export type Golden = {
  readonly file: string
  readonly service: AnyService
  readonly golden: Case
  readonly warnings: readonly string[]
}

export type Unreadable = { readonly file: string; readonly problem: string }

const codes = v.optional(v.array(v.string()))

// strict: an expectation misspelt would be an expectation never checked
const schema = v.strictObject({
  why: v.pipe(v.string(), v.minLength(1)),
  service: v.optional(v.string()),
  dossier: v.record(v.string(), v.unknown()),
  answers: v.record(v.string(), v.unknown()),
  expect: v.strictObject({
    esito: v.picklist(['accolta', 'non-accolta']),
    asked: codes,
    given: codes,
    invalid: codes,
    failed: codes,
    warned: codes,
    notRun: codes,
    changes: v.optional(v.array(v.unknown())),
    next: v.optional(v.array(v.unknown())),
  }),
})

/** Every case of a file or of a folder and all folders in it, in path order; a file holds one case or a list of them. */
export function readCases(from: string): readonly Result<Golden, Unreadable>[] {
  return jsonFiles(from).flatMap((path) => {
    const file = relative(process.cwd(), path)
    const read = json(path)
    if (!read.ok) return [no({ file, problem: read.failure })]
    const all: readonly unknown[] = Array.isArray(read.value) ? read.value : [read.value]
    return all.map((one, at) => readCase(all.length > 1 ? `${file} [${at}]` : file, path, one))
  })
}

function readCase(file: string, path: string, raw: unknown): Result<Golden, Unreadable> {
  const read = v.safeParse(schema, raw)
  if (!read.success) return no({ file, problem: read.issues.map(where).join('; ') })
  const golden = read.output as Case
  const service = serviceOf(golden.service, path)
  if (service === undefined) return no({ file, problem: `unknown service ${golden.service ?? '(none named)'}` })
  const about = dossier(golden.dossier)
  if (!about.ok) return no({ file, problem: `dossier: ${about.failure}` })
  return ok({ file, service, golden, warnings: strangers(golden.dossier, about.value, 'dossier') })
}

/** The service a case names, else the nearest folder above it that bears the name of one. */
function serviceOf(named: string | undefined, path: string): AnyService | undefined {
  const names = named === undefined ? path.split(sep).reverse() : [named]
  return names.map((name) => services.find(({ id }) => id === name)).find((found) => found !== undefined)
}

function strangers(raw: unknown, read: unknown, path: string): string[] {
  if (typeof raw !== 'object' || raw === null || typeof read !== 'object' || read === null) return []
  const known = read as Readonly<Record<string, unknown>>
  return Object.entries(raw).flatMap(([key, value]) =>
    key in known ? strangers(value, known[key], `${path}.${key}`) : [`${path}.${key}`],
  )
}

function jsonFiles(from: string): string[] {
  if (statSync(from).isFile()) return [from]
  const entries = readdirSync(from, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  return entries.flatMap((entry) => {
    const path = join(from, entry.name)
    if (entry.isDirectory()) return jsonFiles(path)
    return entry.name.endsWith('.json') ? [path] : []
  })
}

function json(path: string): Result<unknown, string> {
  try {
    return ok(JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, '')))
  } catch (error) {
    return no(error instanceof Error ? error.message : 'not JSON')
  }
}

function where(issue: v.BaseIssue<unknown>): string {
  return `${v.getDotPath(issue) ?? 'case'}: ${issue.message}`
}
