import { formatImporto } from '#core/domain/identifiers/importo.ts'
import { formatNumero } from '#core/domain/identifiers/numero.ts'
import type { TipoVariazione } from '#core/domain/variazione.ts'
import type { Found } from './define.ts'

const variazioni: Readonly<Record<string, string>> = {
  'variazione-uniemens': 'variazione UniEmens del periodo',
  'versamento-trovato': 'versamento per il periodo',
  'autorizzazione-attribuita': 'codice di autorizzazione attribuito',
  'regolarita-accertata': 'regolarità contributiva accertata',
  'cig-autorizzata': 'cassa integrazione autorizzata',
  'dm-quadrato': 'DM quadrato',
} satisfies Record<TipoVariazione, string>

const recapiti: Readonly<Record<string, string>> = { pec: 'PEC', email: 'e-mail' }

const reversed = (value: string | number) => String(value).split('-').reverse().join('/')

/** How a datum inside `{name:format}` is written for a person. */
const formats: Readonly<Record<string, (value: string | number) => string>> = {
  giorno: reversed,
  periodo: reversed,
  importo: (value) => `${formatImporto(Number(value))} €`,
  recapito: (value) => recapiti[value] ?? String(value),
  numero: (value) => formatNumero(Number(value)),
  stato: (value) => String(value).replaceAll('-', ' '),
  /** A list already parted by commas; an empty one has to be told too. */
  elenco: (value) => (value === '' ? 'nessuno, per quanto risulta in archivio' : String(value)),
  variazione: (value) => variazioni[value] ?? String(value),
}

/** Fills a text with what a check found; a name nobody gave stays visible, so that the mistake is seen. */
export function worded(text: string, found: Found = {}): string {
  const filled = text.replace(/\{(\w+)(?::(\w+))?\}/g, (whole, name: string, format?: string) => {
    const value = found[name]
    if (value === undefined) return whole
    return format === undefined ? String(value) : (formats[format]?.(value) ?? whole)
  })
  // «… di Rossi S.r.l.» ends a sentence by itself
  return filled.replace(/\.\.$/, '.')
}
