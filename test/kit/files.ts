import { deflateRawSync } from 'node:zlib'
import type { Finding } from '#core/imports/finding.ts'
import type { ReadRow, Sink } from '#core/imports/read-row.ts'
import { record } from '#test/studio/f24-record.ts'
import { companyCode, matricolaFor, personCode } from './identifiers.ts'

/** Everything a reader told. */
export type Told = Sink & {
  readonly rows: ReadRow[]
  readonly rejections: Finding[]
  readonly warnings: Finding[]
  readonly strangers: number[]
}

/** A sink that remembers. */
export function listening(): Told {
  const told = {
    rows: [] as ReadRow[],
    rejections: [] as Finding[],
    warnings: [] as Finding[],
    strangers: [] as number[],
  }
  return {
    ...told,
    row: (row) => void told.rows.push(row),
    rejected: (found) => void told.rejections.push(found),
    warned: (found) => void told.warnings.push(found),
    skipped: (rows) => void told.strangers.push(rows),
  }
}

/** The bytes of a text, in pieces of `size`. */
export async function* pieces(content: string | Uint8Array, size = 1 << 16): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(content)
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

export type WrittenPosition = {
  readonly matricola?: string
  /** How many denunce individuali. */
  readonly workers?: number
  /** What DenunciaAziendale holds; `null` for a flow without it. */
  readonly aziendale?: Readonly<Record<string, string | number>> | null
  readonly mends?: boolean
}

export type WrittenCompany = {
  readonly codiceFiscale?: string
  readonly nome?: string
  readonly mese?: string
  readonly posizioni?: readonly WrittenPosition[]
}

/** The n-th worker, as a flow tells of him: everything here must stay out of the archive. */
export const WORKER = { cognome: 'Segretissimi', nome: 'Ilaria Riservata', codiceFiscale: personCode(7), evento: 'MAL' }

/** A UniEmens flow of a few companies. */
export function uniemensXml(
  companies: readonly WrittenCompany[],
  head = '<?xml version="1.0" encoding="UTF-8"?>',
): string {
  return `${head}\n<DenunceMensili>\n<DatiMittente Tipo="2"><RagSocMittente>Studio</RagSocMittente></DatiMittente>\n${companies.map(company).join('')}</DenunceMensili>\n`
}

function company({
  codiceFiscale = companyCode(1),
  nome = 'Alfa S.r.l.',
  mese = '2026-09',
  posizioni = [{}],
}: WrittenCompany) {
  const head = `<AnnoMeseDenuncia>${mese}</AnnoMeseDenuncia><CFAzienda>${codiceFiscale}</CFAzienda><RagSocAzienda>${nome}</RagSocAzienda>`
  return `<Azienda>${head}\n${posizioni.map(position).join('')}</Azienda>\n`
}

function position({
  matricola = matricolaFor('4900', 1),
  workers = 2,
  aziendale = {},
  mends = false,
}: WrittenPosition) {
  const flow = Array.from({ length: workers }, worker).join('')
  return `<PosContributiva Composizione="CP"${mends ? ' TipoRegolarizz="VA"' : ''}>\n<Matricola>${matricola}</Matricola>\n${flow}${aziendale === null ? '' : employer(workers, aziendale)}</PosContributiva>\n`
}

function worker(): string {
  const { cognome, nome, codiceFiscale, evento } = WORKER
  const week = `<Settimana><IdSettimana>36</IdSettimana><TipoCopertura>2</TipoCopertura><CodiceEvento>${evento}</CodiceEvento></Settimana>`
  return `<DenunciaIndividuale><CFLavoratore>${codiceFiscale}</CFLavoratore><Cognome>${cognome}</Cognome><Nome>${nome}</Nome><Matricola>9999999999</Matricola><DatiRetributivi><Imponibile>1500</Imponibile>${week}</DatiRetributivi></DenunciaIndividuale>\n`
}

function employer(workers: number, given: Readonly<Record<string, string | number>>): string {
  const said = {
    NumLavoratori: workers,
    ForzaAziendale: workers,
    NumDenIndiv: workers,
    TotaleADebito: 900,
    TotaleACredito: 0,
    ...given,
  }
  const { NumDenIndiv, TotaleADebito, TotaleACredito, ...rest } = said
  const tags = (of: object) =>
    Object.entries(of)
      .map(([name, value]) => `<${name}>${String(value)}</${name}>`)
      .join('')
  return `<DenunciaAziendale>${tags(rest)}<DatiQuadraturaRetrContr>${tags({ NumDenIndiv, TotaleADebito, TotaleACredito })}</DatiQuadraturaRetrContr></DenunciaAziendale>\n`
}

export type WrittenInpsRow = {
  readonly sede?: string
  readonly causale?: string
  readonly matricola?: string
  readonly da?: string
  readonly a?: string
  readonly debito?: number
  readonly credito?: number
}

export type WrittenForm = {
  readonly data?: string
  readonly modello?: string
  readonly righe?: readonly WrittenInpsRow[]
  readonly totali?: readonly [number, number]
}

/** A telematic F24: one taxpayer and its forms, with head and tail. */
export function f24Text(forms: readonly WrittenForm[] = [{}], codiceFiscale: string = companyCode(1)): string {
  return f24Records(forms, codiceFiscale).join('')
}

/** The same, record by record. */
export function f24Records(
  forms: readonly WrittenForm[] = [{}],
  codiceFiscale: string = companyCode(1),
): readonly string[] {
  const cf = codiceFiscale.padEnd(16)
  return [
    record({ 1: 'A', 16: 'F24A0', 21: '14', 23: cf }),
    record({ 1: 'M', 2: cf, 18: '00000001', 518: 'ALFA S.R.L.' }),
    ...forms.map((form) => formRecord(form, cf)),
    record({ 1: 'Z', 16: num(forms.length, 9), 25: num(1, 9) }),
  ]
}

function formRecord({ data = '16102026', modello = 'A', righe = [{}], totali }: WrittenForm, cf: string): string {
  const rows = righe.map((row, index) => [499 + 67 * index, inpsRow(row)])
  const sum = (of: (row: WrittenInpsRow) => number) => righe.reduce((total, row) => total + of(row), 0)
  const [debito, credito] = totali ?? [sum(({ debito = 90_000 }) => debito), sum(({ credito = 0 }) => credito)]
  return record({
    1: 'V',
    2: cf,
    18: '00000001',
    90: modello,
    ...(Object.fromEntries(rows) as Record<number, string>),
    767: num(debito, 15),
    782: num(credito, 15),
    1808: data,
  })
}

function inpsRow(row: WrittenInpsRow): string {
  const { sede = '4900', causale = 'DM10', matricola = matricolaFor('4900', 1), da = '092026', a = '000000' } = row
  const { debito = 90_000, credito = 0 } = row
  return `${sede}${causale.padEnd(4)}${matricola.padEnd(17)}${da}${a}${num(debito, 15)}${num(credito, 15)}`
}

const num = (value: number, width: number) => String(value).padStart(width, '0')

export const NOTE_HEADER =
  'Sede;Codice Fiscale;Matricola;Periodo Competenza;Credito Attuale INPS;Debito Attuale INPS;Saldo denuncia;Saldo rettifica;Data Calcolo;Tipologia rettifica;Art. 1;Sospesa;Cig;Stato'

export type WrittenNote = {
  readonly matricola?: string
  readonly periodo?: string
  readonly saldo?: string
  readonly data?: string
  readonly stato?: string
}

/** A CSV of note di rettifica. */
export function noteCsv(notes: readonly WrittenNote[]): string {
  return [NOTE_HEADER, ...notes.map(noteRow), ''].join('\r\n')
}

function noteRow({
  matricola = matricolaFor('4900', 1),
  periodo = '09/2026',
  saldo = '1.234,56',
  data = '10/11/2026',
  stato = 'Aperta',
}: WrittenNote) {
  return `MILANO;${companyCode(1)};${matricola};${periodo};0,00;1.234,56;5000.00;${saldo};${data};Altre cause;NO;NO;NO;${stato}`
}

/** A ZIP of deflated files, as a workbook is. */
export function zip(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const [parts, directory] = [[] as Buffer[], [] as Buffer[]]
  let offset = 0
  for (const [name, content] of Object.entries(files)) {
    const [label, packed] = [Buffer.from(name), deflateRawSync(content)]
    const about = Buffer.alloc(26)
    about.writeUInt16LE(20, 0)
    about.writeUInt16LE(8, 4)
    about.writeUInt32LE(packed.length, 14)
    about.writeUInt32LE(Buffer.byteLength(content), 18)
    about.writeUInt16LE(label.length, 22)
    const local = Buffer.concat([u32(0x04034b50), about, label, packed])
    directory.push(Buffer.concat([u32(0x02014b50), Buffer.from([20, 0]), about, Buffer.alloc(10), u32(offset), label]))
    parts.push(local)
    offset += local.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(directory.length, 4)
  end.writeUInt16LE(directory.length, 6)
  end.writeUInt32LE(central.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...parts, central, u32(0x06054b50), end])
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
