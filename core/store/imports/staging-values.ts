import { nomeOrdine } from '#core/store/nome-ordine.ts'
import type {
  AziendaLetta,
  DelegaLetta,
  DenunciaLetta,
  NotaLetta,
  ReadRow,
  VersamentoLetto,
} from '#core/imports/read-row.ts'

type Bindable = string | number | null
export type Values = Readonly<Record<string, Bindable>>

const bit = (value: boolean | undefined) => (value === undefined ? null : Number(value))

/** `del` is the day the name was in use: of two names, the later one is believed. */
export function aziendaValues(azienda: AziendaLetta, del: string): Values {
  const { ragioneSociale } = azienda
  return {
    codice_fiscale: azienda.codiceFiscale,
    ragione_sociale: ragioneSociale ?? null,
    nome_ordine: ragioneSociale === undefined ? null : nomeOrdine(ragioneSociale),
    nome_del: ragioneSociale === undefined ? '' : del,
    partita_iva: azienda.partitaIva ?? null,
    natura_giuridica: azienda.naturaGiuridica ?? null,
    iscritta_ri: bit(azienda.iscrittaRi),
    rea: azienda.rea ?? null,
    procedura_concorsuale: bit(azienda.proceduraConcorsuale),
    pec: azienda.pec ?? null,
  }
}

export function posizioneValues({ line, azienda, posizione }: ReadRow): Values {
  return {
    matricola: posizione.matricola,
    azienda: azienda.codiceFiscale,
    riga: line,
    dal: posizione.dal,
    sede: posizione.sede?.codice ?? null,
    sede_certa: Number(posizione.sede?.certa ?? false),
    csc: posizione.csc ?? null,
    da_verificare: Number(posizione.daVerificare),
  }
}

/** Which row a fact comes from. */
export type Of = { readonly matricola: string; readonly riga: number }

export function denunciaValues(of: Of, denuncia: DenunciaLetta): Values {
  const { forza, lavoratori, debito, credito } = denuncia.aziendale ?? {}
  return {
    ...of,
    periodo: denuncia.periodo,
    aziendale: Number(denuncia.aziendale !== undefined),
    regolarizzazione: Number(denuncia.regolarizzazione),
    forza: forza ?? null,
    lavoratori: lavoratori ?? null,
    denunce_individuali: denuncia.individuali,
    totale_a_debito: debito ?? null,
    totale_a_credito: credito ?? null,
  }
}

/** `time` tells apart rows that differ in nothing else. */
export function versamentoValues(of: Of, versamento: VersamentoLetto, time: number): Values {
  return {
    ...of,
    id: `${versamento.chiave}-${time}`,
    sede: versamento.sede ?? null,
    causale: versamento.causale,
    riscosso_il: versamento.riscossoIl,
    da: versamento.da ?? null,
    a: versamento.a ?? null,
    debito: versamento.debito,
    credito: versamento.credito,
    contribuente: versamento.contribuente ?? null,
  }
}

export function notaValues(of: Of, nota: NotaLetta): Values {
  return {
    ...of,
    id: nota.id,
    periodo: nota.periodo,
    data_calcolo: nota.dataCalcolo,
    saldo: nota.saldo,
    credito_attuale: nota.creditoAttuale,
    debito_attuale: nota.debitoAttuale,
    saldo_denuncia: nota.saldoDenuncia,
    tipologia: nota.tipologia ?? null,
    art1: Number(nota.art1),
    sospesa: Number(nota.sospesa),
    cig: Number(nota.cig),
    stato: nota.stato,
    stato_letto: nota.statoLetto ?? null,
  }
}

export function delegaValues(of: Of, delega: DelegaLetta): Values {
  return {
    ...of,
    id: delega.id,
    tipo: delega.tipo,
    delegato: delega.delegato,
    delegato_nome: delega.delegatoNome ?? null,
    dal: delega.dal,
    al: delega.al ?? null,
  }
}
