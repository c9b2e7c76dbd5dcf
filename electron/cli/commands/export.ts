import { no, ok } from '#core/kernel/result.ts'
import { misused, text, type Command, type Typed } from '#electron/cli/command.ts'
import { EXIT } from '#electron/cli/exit-codes.ts'
import { withDesk } from '#electron/cli/workspace-place.ts'
import { listingOf, type WantedList } from '#electron/desk/exports/listing.ts'
import { exportList, LIST_FORMATS } from '#electron/export/export-list.ts'

const LISTS = ['tasks', 'drafts', 'companies', 'notes', 'payments'] as const
const CALLED_OFF = new AbortController().signal

export const exportLists: Command = {
  name: 'export',
  examples: ['export tasks --out richieste.xlsx', 'export notes --out note.csv --azienda 02345678901'],
  usage: `${LISTS.join('|')} --out <file> [--format csv|xlsx] [--azienda <cf>] [--text <testo>] [--columns a,b]`,
  about: 'Scrive tutte le righe di un elenco in un file CSV o XLSX',
  flags: {
    out: { type: 'string' },
    format: { type: 'string' },
    azienda: { type: 'string' },
    text: { type: 'string' },
    columns: { type: 'string' },
  },
  run: async (typed, { terminal, place }) => {
    const out = text(typed, 'out')
    const wanted = wantedBy(typed)
    const named = text(typed, 'format') ?? (out?.endsWith('.xlsx') ? 'xlsx' : 'csv')
    const format = LIST_FORMATS.find((one) => one === named)
    if (wanted === undefined) return no(misused(`Indica quale elenco: ${LISTS.join(', ')}.`))
    if (out === undefined) return no(misused('--out: indica il file da scrivere.'))
    if (format === undefined) return no(misused('--format: csv o xlsx.'))
    return withDesk(place, terminal, async ({ papers }) => {
      const listing = listingOf(papers, wanted, text(typed, 'columns')?.split(','))
      const done = await exportList({ path: out, format, listing }, { signal: CALLED_OFF, onProgress: () => undefined })
      if (!done.ok) return done
      return ok({
        code: EXIT.done,
        json: { file: out, rows: done.value },
        text: `${String(done.value)} righe in ${out}`,
      })
    })
  },
}

function wantedBy(typed: Typed): WantedList | undefined {
  const [name] = typed.words
  return name !== undefined && Object.hasOwn(WANTED, name)
    ? WANTED[name as (typeof LISTS)[number]](askedBy(typed))
    : undefined
}

type Asked = { readonly about: { readonly azienda?: string }; readonly words: { readonly text?: string } }

function askedBy(typed: Typed): Asked {
  const [azienda, search] = [text(typed, 'azienda'), text(typed, 'text')]
  return {
    about: { ...(azienda !== undefined && { azienda }) },
    words: { ...(search !== undefined && { text: search }) },
  }
}

const WANTED: Readonly<Record<(typeof LISTS)[number], (asked: Asked) => WantedList>> = {
  tasks: ({ about, words }) => ({ kind: 'tasks', filter: { ...about, ...words } }),
  drafts: ({ about, words }) => ({ kind: 'tasks', filter: { ...about, ...words, states: ['draft'] } }),
  companies: ({ words }) => ({ kind: 'companies', search: words.text ?? '', scope: 'tutte' }),
  notes: ({ about }) => ({ kind: 'notes', ...about }),
  payments: ({ about }) => ({ kind: 'payments', ...about }),
}
