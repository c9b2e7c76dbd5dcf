import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { f24Text, noteCsv, uniemensXml, type WrittenCompany, type WrittenPosition } from '#test/kit/files.ts'
import { companyCode, matricolaFor, personCode } from '#test/kit/identifiers.ts'
import { STUDIO, type Imported } from '#test/kit/importing.ts'

const [ALFA, BETA] = [companyCode(1), companyCode(2)]
const M1 = matricolaFor('4900', 1)
const flow = (position: WrittenPosition = {}, company: WrittenCompany = {}) =>
  uniemensXml([{ nome: 'Alfa', posizioni: [{ matricola: M1, ...position }], ...company }])

/** How what a file says meets what the archive knows. */
export function mergingContract(open: () => Promise<Imported>): void {
  let desk: Imported
  beforeEach(async () => void (desk = await open()))
  afterEach(() => desk.remove())

  const denuncia = async () => (await desk.rows('denunce'))[0]

  describe('a second flow for the same position and month', () => {
    it('with other figures is a variation, dated the day it was imported', async () => {
      await desk.importing(flow())

      expect(await desk.importing(flow({ workers: 4 }))).toMatchObject({ added: 0, changed: 1 })
      expect(await denuncia()).toMatchObject({ forza: 4, denunce_individuali: 4, variata_il: '2026-11-23' })
    })

    it('that mends is a variation also when the figures are the same, but once', async () => {
      await desk.importing(flow())

      expect(await desk.importing(flow({ mends: true }))).toMatchObject({ changed: 1 })
      expect(await denuncia()).toMatchObject({ variata_il: '2026-11-23' })
      expect(await desk.importing(`${flow({ mends: true })} `)).toMatchObject({ changed: 0, unchanged: 1 })
    })

    it('that brings the missing figures completes a provisional one, and varies nothing', async () => {
      await desk.importing(flow({ aziendale: null }))
      expect(await denuncia()).toMatchObject({ provvisoria: 1, forza: null, variata_il: null })

      await desk.importing(flow())
      expect(await denuncia()).toMatchObject({ provvisoria: 0, forza: 2, variata_il: null })
    })

    it('that brings only some denunce individuali varies a whole one, and keeps its figures', async () => {
      await desk.importing(flow({ workers: 6 }))
      await desk.importing(flow({ workers: 1, aziendale: null }))

      expect(await denuncia()).toMatchObject({
        forza: 6,
        denunce_individuali: 6,
        provvisoria: 0,
        variata_il: '2026-11-23',
      })
    })

    it('in the same file adds up', async () => {
      const parts = uniemensXml([
        { posizioni: [{ matricola: M1, workers: 2, aziendale: null }] },
        { posizioni: [{ matricola: M1, workers: 3 }] },
      ])

      expect(await desk.importing(parts)).toMatchObject({ added: 1 })
      expect(await denuncia()).toMatchObject({ denunce_individuali: 5, forza: 3, provvisoria: 0 })
    })
  })

  describe('the history of a position', () => {
    it('begins with the first month seen, in whatever order the months come', async () => {
      const months = ['2026-03', '2026-01', '2026-02']
      for (const mese of months) await desk.importing(flow({}, { mese }))

      expect(await desk.rows('posizioni')).toMatchObject([{ dal: '2026-01-01', stato: 'attiva' }])
      expect(await desk.rows('stati_posizione')).toEqual([{ matricola: M1, dal: '2026-01-01', stato: 'attiva' }])
    })

    it('is left alone once more is known of it', async () => {
      await desk.importing(flow({}, { mese: '2026-05' }))
      await desk.sql(
        `insert into stati_posizione values ('${M1}', '2026-07-01', 'sospesa'); update posizioni set stato = 'sospesa'`,
      )
      await desk.importing(flow({}, { mese: '2026-01' }))

      expect(await desk.rows('posizioni')).toMatchObject([{ dal: '2026-05-01', stato: 'sospesa' }])
      expect(await desk.rows('stati_posizione')).toHaveLength(2)
    })
  })

  describe('a position that the archive knows under another company', () => {
    beforeEach(async () => {
      await desk.importing(flow())
    })

    it('is not given away: the row is refused, the company does not enter', async () => {
      const report = await desk.importing(flow({}, { codiceFiscale: BETA, nome: 'Beta' }))

      expect(report).toMatchObject({ added: 0, changed: 0, rejectedTotal: 1, companies: 0 })
      expect(report.rejected).toMatchObject([{ code: 'matricola-altrui', line: 5, value: M1 }])
      expect(report.rejected[0]?.reason).toContain(`intestata a ${ALFA}, ma il file la attribuisce a ${BETA}`)
      expect(await desk.rows('aziende')).toHaveLength(1)
    })

    it('may have been paid for by another: the payment is kept, with a warning', async () => {
      const report = await desk.importing(f24Text([{ righe: [{ matricola: M1 }] }], BETA))

      expect(report).toMatchObject({ added: 1, rejectedTotal: 0 })
      expect(report.warnings).toMatchObject([{ code: 'pagante-diverso' }])
      expect(await desk.rows('versamenti')).toMatchObject([{ matricola: M1, contribuente: BETA }])
      expect(await desk.rows('aziende')).toHaveLength(1)
    })

    it('cannot be claimed by two companies of one file either', async () => {
      const m9 = matricolaFor('7000', 9)
      const both = uniemensXml([
        { posizioni: [{ matricola: m9 }] },
        { codiceFiscale: BETA, posizioni: [{ matricola: m9 }] },
      ])
      const report = await desk.importing(both)

      expect(report).toMatchObject({ added: 1, rejectedTotal: 1 })
      expect(report.rejected).toMatchObject([{ code: 'matricola-contesa', value: m9 }])
    })
  })

  describe('the name of a company', () => {
    it('is its code until somebody tells it, and is not taken from an F24 once known', async () => {
      const name = async () => (await desk.rows('aziende'))[0]?.['ragione_sociale']

      await desk.importing(noteCsv([{}]))
      expect(await name()).toBe(ALFA)
      await desk.importing(f24Text([{}]))
      expect(await name()).toBe('ALFA S.R.L.')
      await desk.importing(flow({}, { nome: 'Alfa Costruzioni S.r.l.' }))
      expect(await name()).toBe('Alfa Costruzioni S.r.l.')
      await desk.importing(f24Text([{ data: '16092026' }]))
      expect(await name()).toBe('Alfa Costruzioni S.r.l.')
    })
  })

  describe('payments', () => {
    it('that are equal are as many as the file has, and the same in another file', async () => {
      const twice = [{ righe: [{}, {}] }]

      expect(await desk.importing(f24Text(twice))).toMatchObject({ added: 2 })
      expect(await desk.importing(f24Text([...twice, { data: '16092026' }]))).toMatchObject({ added: 1, unchanged: 2 })
      expect(await desk.rows('versamenti')).toHaveLength(3)
    })
  })

  describe('notes', () => {
    const stati = async () => (await desk.rows('note')).map(({ data_calcolo, stato }) => [data_calcolo, stato])

    it('are superseded by one calculated later, in whatever order they come', async () => {
      const [older, newer] = [{ data: '10/10/2026' }, { data: '10/11/2026' }]
      const expected = [
        ['2026-10-10', 'annullata'],
        ['2026-11-10', 'aperta'],
      ]

      await desk.importing(noteCsv([older]))
      await desk.importing(noteCsv([newer]))
      expect(await stati()).toEqual(expected)
      expect(await desk.importing(noteCsv([older, newer]))).toMatchObject({ unchanged: 2, changed: 0 })
      expect(await stati()).toEqual(expected)
    })

    it('that come after a later one are superseded at once', async () => {
      await desk.importing(noteCsv([{ data: '10/11/2026' }]))
      await desk.importing(noteCsv([{ data: '10/10/2026' }, { data: '01/10/2026', stato: 'Pagata' }]))

      expect(await stati()).toEqual([
        ['2026-10-01', 'pagata'],
        ['2026-10-10', 'annullata'],
        ['2026-11-10', 'aperta'],
      ])
    })

    it('whose ricalcolo was asked for are not opened again by an older list, but may end', async () => {
      await desk.importing(noteCsv([{}]))
      await desk.sql("update note set stato = 'in-ricalcolo', ricalcolo_dal = '2026-11-20', fonte = 'richiesta:1'")

      await desk.importing(noteCsv([{}, { periodo: '08/2026' }]))
      expect((await desk.rows('note')).find(({ periodo }) => periodo === '2026-09')).toMatchObject({
        stato: 'in-ricalcolo',
        ricalcolo_dal: '2026-11-20',
        fonte: 'richiesta:1',
      })
      await desk.importing(noteCsv([{ stato: 'Annullata' }]))
      expect((await desk.rows('note')).find(({ periodo }) => periodo === '2026-09')).toMatchObject({
        stato: 'annullata',
        stato_letto: 'Annullata',
      })
    })

    it('twice in a file count once when they agree, and the second is refused when they do not', async () => {
      const report = await desk.importing(noteCsv([{}, {}, { saldo: '1,00' }]))

      expect(report).toMatchObject({ read: 3, added: 1, rejectedTotal: 1 })
      expect(report.rejected).toMatchObject([{ code: 'nota-doppia', line: 4 }])
      expect(report.rejected[0]?.reason).toContain('già alla riga 2')
    })
  })

  describe('deleghe', () => {
    const HEADER = 'CF;Matricola;Ragione sociale;Dal;Al;PEC;CA'
    const list = (al = '', pec = 'a@pec.example.it', ca = '') =>
      `${HEADER}\n${ALFA};${M1};Alfa;01/02/2020;${al};${pec};${ca}\n`
    const delega = async () => (await desk.rows('deleghe'))[0]

    it('change with their end, or with what the list says of the company', async () => {
      await desk.importing(list())
      expect(await desk.importing(list('31/12/2026'))).toMatchObject({ changed: 1 })
      expect(await delega()).toMatchObject({ al: '2027-01-01', delegato: STUDIO.codiceFiscale })
      expect(await desk.importing(list('31/12/2026', 'b@pec.example.it'))).toMatchObject({ changed: 1 })
      expect(await desk.rows('aziende')).toMatchObject([{ pec: 'b@pec.example.it' }])
    })

    it('revoked here stay revoked, whatever an older list says', async () => {
      await desk.importing(list())
      await desk.sql("update deleghe set al = '2026-11-01', motivo_revoca = 'fine mandato', fonte = 'richiesta:9'")

      const report = await desk.importing(`${list()}\n`)

      expect(await delega()).toMatchObject({ al: '2026-11-01', motivo_revoca: 'fine mandato', fonte: 'richiesta:9' })
      expect(report.warnings).toMatchObject([{ code: 'delega-revocata', line: 2 }])
      expect(report.warnings[0]?.reason).toContain('01/11/2026')
    })

    it('do not take back a PEC that a Smart-Task changed, not even after other imports', async () => {
      await desk.importing(list())
      await desk.sql("update aziende set pec = 'nuova@pec.example.it', fonte = 'richiesta:9'")
      await desk.sql(
        `insert into contatti (id, azienda, titolare, tipo, valore, fonte, aggiornata_il) values ('pec:1', '${ALFA}', '${ALFA}', 'pec', 'nuova@pec.example.it', 'richiesta:9', '2026-11-20')`,
      )
      await desk.importing(flow({}, { nome: 'Alfa Due' }))

      const report = await desk.importing(`${list()}\n`)

      expect(await desk.rows('aziende')).toMatchObject([{ pec: 'nuova@pec.example.it' }])
      expect(report.warnings).toMatchObject([{ code: 'pec-variata', value: ALFA }])
    })

    it('bring codici autorizzazione that are no news', async () => {
      await desk.importing(list('', '', '1R 9R'))
      await desk.importing(list('', '', '9R 4K'))

      expect((await desk.rows('autorizzazioni')).map(({ codice, dal }) => [codice, dal])).toEqual([
        ['1R', '2020-02-01'],
        ['4K', '2020-02-01'],
        ['9R', '2020-02-01'],
      ])
    })

    it('may be of a dipendente', async () => {
      await desk.importing(
        `CF;Matricola;Ragione sociale;Dal;Delegato;Tipo\n${ALFA};${M1};Alfa;01/02/2020;${personCode(5)};dipendente\n`,
      )

      expect(await delega()).toMatchObject({ tipo: 'dipendente', delegato: personCode(5), delegato_nome: null })
    })

    it('without a first day leave company and position', async () => {
      expect(await desk.importing(`CF;Matricola;Ragione sociale\n${ALFA};${M1};Alfa\n`)).toMatchObject({
        added: 1,
        positions: 1,
      })
      expect([(await desk.rows('posizioni')).length, (await desk.rows('deleghe')).length]).toEqual([1, 0])
    })
  })
}
