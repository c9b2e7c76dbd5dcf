import { codiceFiscale } from '#core/domain/identifiers/codice-fiscale.ts'
import { giorno, type Giorno } from '#core/domain/identifiers/giorno.ts'
import { finding, type Finding } from '#core/imports/finding.ts'
import type { AziendaLetta, Sink } from '#core/imports/read-row.ts'
import { refused, type FileFailure } from '#core/imports/refusal.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import { amount, field, FORM, HEAD, INPS, INPS_ROWS, raw, RECORD, TAIL, TAXPAYER } from './layout.ts'
import { readInpsRow, type InpsRow } from './read-inps-row.ts'

type Read = Result<null, FileFailure>
const going: Read = ok(null)

/** The records of one supply, taken in order; what it holds stands or falls by its tail. */
export class Supply {
  #inside = false
  #ended = false
  #azienda: Result<AziendaLetta, Finding> | undefined
  #counted = { V: 0, M: 0 }
  readonly #sink: Sink
  readonly #oggi: Giorno

  constructor(sink: Sink, oggi: Giorno) {
    this.#sink = sink
    this.#oggi = oggi
  }

  take(text: string, line: number): Read {
    const type = text.charAt(0)
    if (!this.#inside) return this.#head(text, line)
    if (type === 'Z') return this.#tail(text)
    if (type === 'M' || type === 'V') this.#counted[type] += 1
    if (text.length !== RECORD) return this.#reject(this.#ofWrongLength(text, line))
    if (type === 'M') this.#azienda = taxpayer(text, line)
    else if (type === 'V') this.#form(text, line)
    else return this.#reject(finding('record-tipo', { line, field: 'tipo record', value: type }))
    return going
  }

  end(): Read {
    if (this.#inside) return refused('f24-coda')
    return this.#ended ? going : refused('f24-testa')
  }

  #head(text: string, line: number): Read {
    if (!text.startsWith('A'))
      return this.#ended ? refused('f24-dopo-coda', { riga: String(line) }) : refused('f24-testa')
    const codice = field(text, HEAD.fornitura)
    if (codice !== 'F24A0') return refused('f24-fornitura', { codice })
    this.#inside = true
    this.#azienda = undefined
    this.#counted = { V: 0, M: 0 }
    return text.length === RECORD ? going : this.#reject(this.#ofWrongLength(text, line))
  }

  #tail(text: string): Read {
    for (const tipo of ['V', 'M'] as const) {
      const declared = amount(text, TAIL[tipo])
      const found = this.#counted[tipo]
      if (declared !== found)
        return refused('f24-conteggi', { tipo, dichiarati: field(text, TAIL[tipo]), letti: String(found) })
    }
    this.#inside = false
    this.#ended = true
    return going
  }

  #form(text: string, line: number): void {
    if (!['A', 'B'].includes(field(text, FORM.modello))) {
      this.#sink.skipped(1)
      return
    }
    const form = this.#judged(text, line)
    if (!form.ok) {
      this.#reject(form.failure)
      return
    }
    const { azienda, riscossoIl } = form.value
    if (riscossoIl > this.#oggi)
      this.#sink.warned(
        finding('non-ancora-riscosso', { line, field: 'data di versamento', value: field(text, FORM.data) }),
      )
    const rows = INPS_ROWS.map((at, index) =>
      readInpsRow(raw(text, at), { line, number: index + 1, azienda, riscossoIl }),
    )
    for (const row of rows) this.#deliver(row)
    if (!totalsAgree(text)) this.#sink.warned(finding('totali-sezione', { line, field: 'totali della sezione INPS' }))
  }

  #judged(text: string, line: number): Result<{ azienda: AziendaLetta; riscossoIl: Giorno }, Finding> {
    const azienda = this.#azienda
    if (azienda === undefined) return no(finding('record-senza-contribuente', { line }))
    if (!azienda.ok) return no({ ...azienda.failure, line })
    const value = field(text, FORM.codiceFiscale)
    const at = { line, field: 'codice fiscale', value }
    if (value !== azienda.value.codiceFiscale)
      return no(finding('contribuente-diverso', at, { altro: azienda.value.codiceFiscale }))
    const data = field(text, FORM.data)
    const paid = giorno(data)
    if (paid.ok) return ok({ azienda: azienda.value, riscossoIl: paid.value })
    return no(finding('data-versamento', { line, field: 'data di versamento', value: data }, { perche: paid.failure }))
  }

  #deliver(row: InpsRow): void {
    if (row.is === 'stranger') this.#sink.skipped(1)
    else if (row.is === 'refused') this.#sink.rejected(row.finding)
    else if (row.is === 'taken') {
      row.warnings.forEach((warning) => this.#sink.warned(warning))
      this.#sink.row(row.row)
    }
  }

  /** A taxpayer's record that cannot be read leaves its forms without one. */
  #ofWrongLength(text: string, line: number): Finding {
    if (text.startsWith('M')) this.#azienda = undefined
    return finding('record-lunghezza', { line, field: `record ${text.charAt(0)}` }, { lunghezza: String(text.length) })
  }

  #reject(found: Finding): Read {
    this.#sink.rejected(found)
    return going
  }
}

function taxpayer(text: string, line: number): Result<AziendaLetta, Finding> {
  const value = field(text, TAXPAYER.codiceFiscale)
  const read = codiceFiscale(value)
  if (!read.ok) return no(finding('codice-fiscale', { line, field: 'codice fiscale', value }, { perche: read.failure }))
  const person = `${field(text, TAXPAYER.cognome)} ${field(text, TAXPAYER.nome)}`.trim()
  const name = (field(text, TAXPAYER.denominazione) || person).replace(/\s+/g, ' ')
  return ok({ codiceFiscale: read.value, ...(name !== '' && { ragioneSociale: name }) })
}

/** The totals of the section against the sum of its rows, whatever gestione they are of. */
function totalsAgree(text: string): boolean {
  const sum = (column: 'debito' | 'credito') =>
    INPS_ROWS.reduce((total, at) => total + (amount(raw(text, at), INPS[column]) ?? 0), 0)
  return amount(text, FORM.debito) === sum('debito') && amount(text, FORM.credito) === sum('credito')
}
