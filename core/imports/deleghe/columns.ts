import type { Columns, Mapping } from '#core/imports/table/header.ts'

/**
 * The layout this reader accepts: a CSV, or the first sheet of an XLSX, whose first row names the columns in any order:
 *
 *   Codice fiscale;Matricola;Ragione sociale;Sede;Dal;Al;Delegante;Delegato;Denominazione delegato;Tipo;Partita IVA;
 *   Natura giuridica;Iscritta RI;REA;Procedura concorsuale;PEC;CSC;CA
 *
 * Only codice fiscale and matricola must be there. Dal and Al are the first and the last day of the delega (GG/MM/AAAA
 * or ISO; no Al, or year 9999, is no end). Without Delegato the delega is the studio's. CA holds one or more codici
 * autorizzazione (`1R 9R`). Delegante is read by nobody: the archive keeps no place for who signed.
 */
export const DELEGHE_COLUMNS = {
  codiceFiscale: {
    label: 'Codice fiscale',
    names: ['CF', 'Cod. fiscale', 'CF azienda', 'Codice fiscale azienda', 'Codice fiscale ditta', 'CodFisc'],
    required: true,
  },
  matricola: {
    label: 'Matricola',
    names: ['Matricola INPS', 'Matricola aziendale', 'Posizione INPS', 'Posizione contributiva'],
    required: true,
  },
  ragioneSociale: { label: 'Ragione sociale', names: ['Denominazione', 'Azienda', 'Ditta', 'Nome azienda'] },
  sede: { label: 'Sede', names: ['Sede INPS', 'Codice sede'] },
  dal: {
    label: 'Dal',
    names: ['Data inizio', 'Inizio', 'Inizio delega', 'Data inizio validità', 'Decorrenza', 'Valida dal'],
  },
  al: { label: 'Al', names: ['Data fine', 'Fine', 'Fine delega', 'Data fine validità', 'Scadenza', 'Valida al'] },
  delegante: { label: 'Delegante', names: ['Legale rappresentante', 'Firmatario'] },
  delegato: {
    label: 'Delegato',
    names: [
      'CF delegato',
      'Codice fiscale delegato',
      'Intermediario',
      'CF intermediario',
      'Codice fiscale intermediario',
    ],
  },
  delegatoNome: {
    label: 'Denominazione delegato',
    names: ['Nome delegato', 'Nome intermediario', 'Denominazione intermediario'],
  },
  tipo: { label: 'Tipo', names: ['Tipo delega', 'Tipologia delega'] },
  partitaIva: { label: 'Partita IVA', names: ['P.IVA', 'P. IVA', 'PIVA'] },
  naturaGiuridica: { label: 'Natura giuridica', names: ['Forma giuridica'] },
  registroImprese: {
    label: 'Iscritta RI',
    names: [
      'Iscritta al Registro imprese',
      'Iscrizione Registro imprese',
      'Registro imprese',
      'Iscritta Registro imprese',
    ],
  },
  rea: { label: 'REA', names: ['Numero REA', 'N. REA'] },
  procedura: { label: 'Procedura concorsuale', names: ['In procedura concorsuale', 'Procedura'] },
  pec: { label: 'PEC', names: ['Indirizzo PEC', 'Posta elettronica certificata', 'Domicilio digitale'] },
  csc: { label: 'CSC', names: ['Codice statistico contributivo'] },
  autorizzazioni: { label: 'CA', names: ['Codici autorizzazione', 'Codice autorizzazione', 'Autorizzazioni'] },
} as const satisfies Columns<string>

export type DelegheField = keyof typeof DELEGHE_COLUMNS

/** Headers that the caller chose in place of those proposed. */
export type DelegheMapping = Mapping<DelegheField>
