import { codiceFiscale } from '#core/domain/identifiers/codice-fiscale.ts'
import type { Giorno } from '#core/domain/identifiers/giorno.ts'
import { importo } from '#core/domain/identifiers/importo.ts'
import { matricolaLetta, type MatricolaLetta } from '#core/domain/identifiers/matricola.ts'
import { firstDay, periodo, periodoDi, type Periodo } from '#core/domain/identifiers/periodo.ts'
import { sedeProvinciale } from '#core/domain/identifiers/sede.ts'
import { finding, type Finding } from '#core/imports/finding.ts'
import type { AziendaLetta, DenunciaLetta, PosizioneLetta, ReadRow } from '#core/imports/read-row.ts'
import { no, ok, type Result } from '#core/kernel/result.ts'
import type { Leaf } from './elements.ts'
import type { WrittenCompany, WrittenPosition } from './employer-level.ts'

export type ReadPosition = { readonly row: ReadRow; readonly warnings: readonly Finding[] }

/** Judges what was written of one position and of its company: a row to take, or why it cannot be taken. */
export function readPosition(
  position: WrittenPosition,
  company: WrittenCompany,
  oggi: Giorno,
): Result<ReadPosition, Finding> {
  const azienda = readCompany(company, position.line)
  if (!azienda.ok) return azienda
  const month = readMonth(company, position.line, oggi)
  if (!month.ok) return month
  const read = readMatricola(position)
  if (!read.ok) return read
  const reader = new Figures(position)
  const row: ReadRow = {
    line: position.line,
    azienda: azienda.value,
    posizione: posizioneOf(read.value, month.value),
    fact: { fact: 'denuncia', ...denunciaOf(position, month.value, reader) },
  }
  return ok({ row, warnings: [...unsure(read.value, azienda.value, position), ...reader.warnings] })
}

/** The company by itself: what is wrong with it when no position came to say so. */
export function readCompany({ values, line }: WrittenCompany, at = line): Result<AziendaLetta, Finding> {
  const written = values.CFAzienda
  if (written === undefined) return no(finding('azienda-fuori-ordine', { line: at }, { manca: 'CFAzienda' }))
  const read = codiceFiscale(written)
  if (!read.ok)
    return no(finding('codice-fiscale', { line: at, field: 'CFAzienda', value: written }, { perche: read.failure }))
  const name = values.RagSocAzienda?.replace(/\s+/g, ' ') ?? ''
  return ok({ codiceFiscale: read.value, ...(name !== '' && { ragioneSociale: name }) })
}

function readMonth({ values }: WrittenCompany, line: number, oggi: Giorno): Result<Periodo, Finding> {
  const value = values.AnnoMeseDenuncia
  if (value === undefined) return no(finding('azienda-fuori-ordine', { line }, { manca: 'AnnoMeseDenuncia' }))
  const at = { line, field: 'AnnoMeseDenuncia', value }
  const read = periodo(value)
  if (!read.ok) return no(finding('periodo', at, { perche: read.failure }))
  return read.value > periodoDi(oggi) ? no(finding('periodo-futuro', at)) : read
}

function readMatricola({ values, line }: WrittenPosition): Result<MatricolaLetta, Finding> {
  const value = values.Matricola ?? ''
  const read = matricolaLetta(value)
  return read.ok ? read : no(finding('matricola', { line, field: 'Matricola', value }, { perche: read.failure }))
}

function posizioneOf({ matricola, avviso }: MatricolaLetta, month: Periodo): PosizioneLetta {
  const sede = sedeProvinciale(matricola)
  return {
    matricola,
    daVerificare: avviso !== undefined,
    dal: firstDay(month),
    ...(sede !== undefined && { sede: { codice: sede.codice, certa: false } }),
  }
}

function denunciaOf(position: WrittenPosition, month: Periodo, figures: Figures): DenunciaLetta {
  const { individuals, mends, employer } = position
  const part = { periodo: month, individuali: individuals, regolarizzazione: mends }
  if (!employer) return part
  return { ...part, aziendale: { ...figures.count(), ...figures.totals() } }
}

function unsure({ matricola, avviso }: MatricolaLetta, azienda: AziendaLetta, position: WrittenPosition): Finding[] {
  const { line, employer, individuals, values } = position
  const declared = values.NumDenIndiv
  const found: (Finding | false)[] = [
    avviso !== undefined && finding('matricola-da-verificare', { line, field: 'Matricola', value: matricola }),
    azienda.ragioneSociale === undefined &&
      finding('ragione-sociale-mancante', { line, field: 'RagSocAzienda', value: azienda.codiceFiscale }),
    !employer && finding('senza-denuncia-aziendale', { line, field: 'DenunciaAziendale', value: matricola }),
    declared !== undefined &&
      Number(declared) !== individuals &&
      finding(
        'quadratura',
        { line, field: 'NumDenIndiv', value: declared },
        { dichiarate: declared, lette: String(individuals) },
      ),
  ]
  return found.filter((one) => one !== false)
}

/** Reads the figures of a DenunciaAziendale; one that is no number is left out, with a warning. */
class Figures {
  readonly warnings: Finding[] = []
  readonly #position: WrittenPosition

  constructor(position: WrittenPosition) {
    this.#position = position
  }

  count(): { forza?: number; lavoratori?: number } {
    const forza = this.#number('ForzaAziendale', /^\d{1,6}([.,]\d{1,2})?$/)
    const lavoratori = this.#number('NumLavoratori', /^\d{1,6}$/)
    return { ...(forza !== undefined && { forza }), ...(lavoratori !== undefined && { lavoratori }) }
  }

  totals(): { debito?: number; credito?: number } {
    const debito = this.#cents('TotaleADebito')
    const credito = this.#cents('TotaleACredito')
    return { ...(debito !== undefined && { debito }), ...(credito !== undefined && { credito }) }
  }

  #number(leaf: Leaf, shape: RegExp): number | undefined {
    const value = this.#position.values[leaf]
    if (value === undefined || value === '') return undefined
    if (shape.test(value)) return Number(value.replace(',', '.'))
    this.#strange(leaf, value)
    return undefined
  }

  #cents(leaf: Leaf): number | undefined {
    const value = this.#position.values[leaf]
    if (value === undefined || value === '') return undefined
    const read = importo(value)
    if (!read.ok) this.#strange(leaf, value)
    return read.ok ? read.value : undefined
  }

  #strange(field: Leaf, value: string): void {
    this.warnings.push(finding('numero', { line: this.#position.line, field, value }))
  }
}
