import { resolve } from 'node:path'
import type { Command, Said, Terminal, Typed } from '#core/cli/command.ts'
import { EXIT } from '#core/cli/exit-codes.ts'
import { misused, placeOf } from '#core/cli/place.ts'
import { failureText } from '#core/cli/texts.it.ts'
import { IMPORT_KINDS } from '#core/domain/importing.ts'
import { progressText, reportText } from '#core/imports/report-text.it.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import { importFiles, type ImportWanted, type Read } from '#core/serve/import-files.ts'

export const importing: Command = {
  name: 'import',
  examples: ['import deleghe.csv --as deleghe --per BLLTTV83M65A944G'],
  takesWords: true,
  heeds: { '': ['as', 'per', 'nome'] },
  about: `<file…> [--as ${IMPORT_KINDS.join('|')}] [--per <codice fiscale> --nome <denominazione>]: porta UniEmens, F24, note e deleghe nell’archivio`,
  run: async (typed, terminal) => {
    const wanted = wantedIn(typed)
    if (!wanted.ok) return wanted
    const place = placeOf(typed, terminal)
    if (!place.ok) return place
    const { clock, user } = terminal
    const read = await importFiles({ ...place.value, clock, user }, wanted.value, watching(terminal))
    terminal.draw?.('')
    return read.ok ? ok(said(read.value, wanted.value)) : read
  },
}

function wantedIn({ words: files = [], as, per, nome }: Typed): Result<ImportWanted, Failure> {
  const kind = IMPORT_KINDS.find((one) => one === as)
  if (files.length === 0) return misused('Indica almeno un file da importare.')
  if (as !== undefined && kind === undefined) return misused(`--as vuole uno fra ${IMPORT_KINDS.join(', ')}.`)
  const paths = files.map((file) => resolve(file))
  return ok({
    ...{ paths, ...(kind && { kind }) },
    ...(per !== undefined && { per }),
    ...(nome !== undefined && { nome }),
  })
}

/** The first Ctrl+C takes back what is under way, and lets nothing else in. */
function watching({ stopped, draw }: Terminal): Parameters<typeof importFiles>[2] {
  const stop = new AbortController()
  void stopped().then(() => stop.abort())
  return { signal: stop.signal, onProgress: (progress) => draw?.(progressText(progress)) }
}

function said(read: readonly Read[], { paths }: ImportWanted): Said {
  const left = paths.slice(read.length)
  const isWhole = left.length === 0 && read.every(({ result }) => result.ok && result.value.rejectedTotal === 0)
  const lines = [...read.map(line), ...left.map((path) => `${path}: non importato, ci si è fermati prima.`)]
  return {
    code: isWhole ? EXIT.done : EXIT.refused,
    json: {
      file: read.map(({ path, result }) => ({ path, ...(result.ok ? result.value : result) })),
      tralasciati: left,
    },
    text: lines.join('\n'),
  }
}

function line({ path, result }: Read): string {
  return result.ok ? reportText(path, result.value) : `${path}: non importato. ${whyNot(result.failure)}`
}

function whyNot(failure: Failure): string {
  return failure.details?.['motivo'] ?? failureText(failure)
}
