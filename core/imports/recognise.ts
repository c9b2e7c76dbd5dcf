import { ok, type Result } from '#core/kernel/result.ts'
import { encodingOf, glimpse } from './decoding.ts'
import { DELEGHE_COLUMNS } from './deleghe/columns.ts'
import type { ImportKind } from '#core/domain/importing.ts'
import { NOTE_COLUMNS, type NoteField } from './note/columns.ts'
import { refused, type FileFailure } from './refusal.ts'
import { PACKAGES, SIGNATURES } from './signatures.it.ts'
import { place, proposeMapping } from './table/header.ts'
import { separatorOf } from './table/separator.ts'

/** How a kind is written: lists of deleghe come in two ways. */
type Format = 'xml' | 'f24' | 'csv' | 'xlsx'
export type Recognised = { readonly kind: ImportKind; readonly format: Format }

/** How many of the first bytes `recognise` wants to see. */
export const HEAD_BYTES = 8192

/**
 * What a file is, told from its first bytes and not from its name. With `wanted` it must be of that kind: then a table
 * with other columns is still taken for it, and its reader says which columns are missing.
 */
export function recognise(head: Uint8Array, wanted?: ImportKind): Result<Recognised, FileFailure> {
  if (head.length === 0) return refused('file-vuoto')
  const found = look(head, wanted)
  if (!found.ok || wanted === undefined || found.value.kind === wanted) return found
  return otherKind(found.value.kind, wanted)
}

/** A file that is not of the kind it was said to be. */
export function otherKind(found: ImportKind, wanted: ImportKind): Result<never, FileFailure> {
  return refused('genere-diverso', { trovato: NAMES[found], atteso: NAMES[wanted] })
}

const NAMES: Readonly<Record<ImportKind, string>> = {
  uniemens: 'un flusso UniEmens',
  f24: 'un F24 telematico',
  note: 'un elenco di note di rettifica',
  deleghe: 'un elenco di deleghe',
}

function look(head: Uint8Array, wanted?: ImportKind): Result<Recognised, FileFailure> {
  const bytes = Buffer.from(head).toString('latin1')
  if (bytes.startsWith('PK')) return zip(bytes, wanted)
  const known = SIGNATURES.find(([start]) => start.test(bytes))
  if (known !== undefined) return unknown(known[1])
  const text = glimpse(head).replace(/^(\uFEFF|ï»¿)/, '')
  if (encodingOf(head) === undefined && /[\0-\x08\x0e-\x1a]/.test(text)) return unknown('contiene dati binari')
  if (/^\s*</.test(text)) return xml(text)
  if (/^A {14}/.test(text)) return telematic(text)
  return table(text, wanted)
}

/** A workbook names its parts in the first local headers, or has its list of types there; what it lists, only its rows tell. */
function zip(bytes: string, wanted: ImportKind | undefined): Result<Recognised, FileFailure> {
  const other = PACKAGES.find(([inside]) => inside.test(bytes))
  if (other !== undefined) return unknown(other[1])
  if (/\[Content_Types\]\.xml|xl\/|_rels\/\.rels/.test(bytes))
    return ok({ kind: wanted === 'note' ? 'note' : 'deleghe', format: 'xlsx' })
  return unknown('è un archivio compresso (ZIP): estrarre il file e importare quello')
}

function xml(text: string): Result<Recognised, FileFailure> {
  if (/<!DOCTYPE/i.test(text) && !/<DenunceMensili/.test(text.split(/<!DOCTYPE/i)[0] ?? ''))
    return refused('xml-doctype')
  const root = /<([A-Za-z_][\w.:-]*)/.exec(text)?.[1]
  if (root === undefined) return refused('xml-troncato', { riga: String(text.split('\n').length) })
  const radice = root.slice(root.indexOf(':') + 1)
  return radice === 'DenunceMensili' ? ok({ kind: 'uniemens', format: 'xml' }) : refused('xml-radice', { radice })
}

function telematic(text: string): Result<Recognised, FileFailure> {
  const codice = text.slice(15, 20)
  return codice === 'F24A0' ? ok({ kind: 'f24', format: 'f24' }) : refused('f24-fornitura', { codice })
}

function table(text: string, wanted: ImportKind | undefined): Result<Recognised, FileFailure> {
  const separator = separatorOf(text)
  if (separator === undefined) return unknown('è un testo senza colonne riconoscibili')
  const headers = headersOf(text, separator)
  const kind = kindOfColumns(headers)
  if (kind !== undefined) return ok({ kind, format: 'csv' })
  if (wanted === 'note' || wanted === 'deleghe') return ok({ kind: wanted, format: 'csv' })
  const cosa = `le colonne (${headers.slice(0, 8).join(', ')}) non sono quelle di note o deleghe`
  // who knows which of the two it is may say so, and its reader tells what it lacks
  return refused('genere-sconosciuto', { cosa, tabella: 'sì' })
}

/** Notes have columns that deleghe have not: one of them is enough, and their reader says which others are missing. */
export function kindOfColumns(headers: readonly string[]): 'note' | 'deleghe' | undefined {
  const found = proposeMapping<string>(headers, NOTE_COLUMNS)
  if (OF_NOTES.some((field) => found[field] !== undefined)) return 'note'
  return place<string>(headers, DELEGHE_COLUMNS).ok ? 'deleghe' : undefined
}

const OF_NOTES: readonly NoteField[] = ['periodo', 'saldo', 'dataCalcolo']

function headersOf(text: string, separator: string): readonly string[] {
  const lines = text.split(/[\r\n]+/).filter((line) => line.trim() !== '' && !/^"?sep=.?"?$/i.test(line))
  return (lines[0] ?? '').split(separator).map((header) => header.replace(/^\s*"|"\s*$/g, '').trim())
}

function unknown(cosa: string): Result<never, FileFailure> {
  return refused('genere-sconosciuto', { cosa })
}
