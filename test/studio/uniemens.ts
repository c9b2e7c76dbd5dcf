import type { Periodo } from '#core/domain/identifiers/periodo.ts'
import { daysIn } from '#core/domain/identifiers/giorno.ts'
import type { Denuncia, Slip } from './payroll.ts'
import type { Person } from './people.ts'

export type Sender = { readonly persona: Person; readonly denominazione: string }

type Options = {
  readonly encoding?: 'UTF-8' | 'ISO-8859-1'
  /** The flow corrects denunce sent before. */
  readonly variation?: true
}

/** The UniEmens of one month: one piece of text a company, so that a file of any size can be written as it is made. */
export function* uniemens(sender: Sender, denunce: Iterable<Denuncia>, options: Options = {}): Generator<string> {
  const encoding = options.encoding ?? 'UTF-8'
  yield `<?xml version="1.0" encoding="${encoding}"?>\n<DenunceMensili>\n${mittente(sender)}`
  for (const group of byCompany(denunce)) yield azienda(group, options)
  yield '</DenunceMensili>\n'
}

function* byCompany(denunce: Iterable<Denuncia>): Generator<readonly [Denuncia, ...Denuncia[]]> {
  let group: [Denuncia, ...Denuncia[]] | undefined
  for (const one of denunce) {
    const same = group?.[0].position.company === one.position.company && group[0].periodo === one.periodo
    if (group !== undefined && same) group.push(one)
    else {
      if (group !== undefined) yield group
      group = [one]
    }
  }
  if (group !== undefined) yield group
}

function mittente({ persona, denominazione }: Sender): string {
  return tag(
    'DatiMittente Tipo="2"',
    tag('CFPersonaMittente', persona.codiceFiscale) +
      tag('RagSocMittente', escape(denominazione)) +
      tag('CFMittente', persona.codiceFiscale) +
      tag('CFSoftwarehouse', '00000000000') +
      tag('SedeINPS', '1300'),
  )
}

function azienda(group: readonly [Denuncia, ...Denuncia[]], options: Options): string {
  const [{ periodo, position }] = group
  const head =
    tag('AnnoMeseDenuncia', periodo) +
    tag('CFAzienda', position.company.codiceFiscale) +
    tag('RagSocAzienda', escape(position.company.nome))
  return `<Azienda>\n${head}\n${group.map((one) => posizione(one, options)).join('')}</Azienda>\n`
}

function posizione(denuncia: Denuncia, { variation }: Options): string {
  const mends = variation ? ' TipoRegolarizz="VA"' : ''
  const head = `<PosContributiva Composizione="CP"${mends}>\n${tag('Matricola', denuncia.position.matricola)}\n`
  const workers = denuncia.slips.map((slip) => individuale(slip, denuncia)).join('')
  return `${head}${workers}${aziendale(denuncia)}</PosContributiva>\n`
}

function individuale(slip: Slip, { periodo }: Denuncia): string {
  const { worker } = slip
  return `<DenunciaIndividuale>${[
    tag('CFLavoratore', worker.person.codiceFiscale),
    tag('Cognome', escape(worker.person.cognome.toUpperCase())),
    tag('Nome', escape(worker.person.nome.toUpperCase())),
    tag('Qualifica1', worker.qualifica1),
    tag('Qualifica2', worker.qualifica2),
    tag('Qualifica3', worker.qualifica3),
    tag('TipoContribuzione', worker.tipoContribuzione),
    tag('CodiceComune', worker.person.luogo.belfiore.startsWith('Z') ? 'A944' : worker.person.luogo.belfiore),
    tag('CodiceContratto', worker.qualifica1 === '1' ? 'CM21' : 'CM11'),
    tag('TipoPaga', 'M'),
    worker.percPartTime === undefined ? '' : tag('PercPartTime', String(worker.percPartTime)),
    slip.assunto ? tag('Assunzione', tag('GiornoAssunzione', two(worker.giorno)) + tag('TipoAssunzione', '1')) : '',
    slip.cessato ? tag('Cessazione', tag('GiornoCessazione', two(lastDay(periodo))) + tag('TipoCessazione', '1D')) : '',
    `\n${retribuzione(slip, periodo)}\n${tfr(slip)}`,
  ].join('')}</DenunciaIndividuale>\n`
}

function retribuzione(slip: Slip, periodo: Periodo): string {
  const weeks = weeksOf(periodo).map((week, index) => {
    const away = slip.evento === 'MA1' || (slip.evento === 'MAL' && index === 1)
    const cover = tag('IdSettimana', String(week)) + tag('TipoCopertura', away ? '2' : 'X')
    return tag('Settimana', away ? cover + tag('CodiceEvento', slip.evento) : cover)
  })
  const pay = tag('Imponibile', String(slip.imponibile / 100)) + tag('Contributo', euro(slip.contributo))
  return tag('DatiRetributivi', pay + weeks.join(''))
}

function tfr({ imponibile }: Slip): string {
  const base = tag('BaseCalcoloTFR', euro(imponibile))
  return tag('GestioneTFR', tag('MeseTFR', base))
}

function aziendale({ slips, totaleADebito, totaleACredito }: Denuncia): string {
  return `<DenunciaAziendale>${[
    tag('TrattQuotaLav', 'S'),
    tag('NumLavoratori', String(slips.length)),
    tag('ForzaAziendale', String(slips.length)),
    tag(
      'DatiQuadraturaRetrContr',
      tag('NumDenIndiv', String(slips.length)) +
        tag('TotaleADebito', euro(totaleADebito)) +
        tag('TotaleACredito', euro(totaleACredito)),
    ),
  ].join('')}</DenunciaAziendale>\n`
}

/** The calendar weeks (1–53) whose Saturday falls in the month: how UniEmens counts a month's weeks. */
function weeksOf(periodo: Periodo): readonly number[] {
  const saturdays = Array.from(
    { length: lastDay(periodo) },
    (_, day) => new Date(`${periodo}-${two(day + 1)}T12:00:00Z`),
  )
  return saturdays.filter((day) => day.getUTCDay() === 6).map(weekOfYear)
}

function weekOfYear(day: Date): number {
  const begin = Date.UTC(day.getUTCFullYear(), 0, 1)
  return Math.floor((day.getTime() - begin) / 604_800_000) + 1
}

const lastDay = (periodo: Periodo) => daysIn(Number(periodo.slice(0, 4)), Number(periodo.slice(5)))

function tag(name: string, content: string | undefined): string {
  return `<${name}>${content ?? ''}</${name.split(' ')[0] ?? name}>`
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

/** As XML wants decimals: `1234.50`. */
function euro(cents: number): string {
  return (cents / 100).toFixed(2)
}

const two = (n: number) => String(n).padStart(2, '0')
