/** What a file holds, while it is read and before any of it enters the archive. `esito` is what the archive will make of it. */
export const STAGING_TABLES = [
  `create table aziende (
    codice_fiscale text primary key, ragione_sociale text, nome_ordine text, nome_del text, partita_iva text,
    natura_giuridica text, iscritta_ri integer, rea text, procedura_concorsuale integer, pec text,
    pec_nostra integer not null default 0, esito text not null default 'added'
  ) without rowid`,
  `create table posizioni (
    matricola text primary key, azienda text not null, riga integer not null, dal text not null, sede text,
    sede_certa integer not null, csc text, da_verificare integer not null, altrui text,
    esito text not null default 'added'
  ) without rowid`,
  'create index posizioni_per_azienda on posizioni (azienda)',
  'create table autorizzazioni (matricola text, codice text, primary key (matricola, codice)) without rowid',
  `create table denunce (
    matricola text, periodo text, riga integer not null, aziendale integer not null, regolarizzazione integer not null,
    forza real, lavoratori integer, denunce_individuali integer not null, totale_a_debito integer,
    totale_a_credito integer, provvisoria integer, variata_il text, esito text not null default 'added',
    primary key (matricola, periodo)
  ) without rowid`,
  `create table versamenti (
    id text primary key, matricola text not null, riga integer not null, sede text, causale text not null,
    riscosso_il text not null, da text, a text, debito integer not null, credito integer not null,
    contribuente text not null, esito text not null default 'added'
  ) without rowid`,
  'create table volte (chiave text primary key, n integer not null) without rowid',
  `create table note (
    id text primary key, matricola text not null, riga integer not null, periodo text not null,
    data_calcolo text not null, saldo integer not null, credito_attuale integer not null,
    debito_attuale integer not null, saldo_denuncia integer not null, tipologia text, art1 integer not null,
    sospesa integer not null, cig integer not null, stato text not null, stato_letto text,
    esito text not null default 'added'
  ) without rowid`,
  'create index note_per_periodo on note (matricola, periodo)',
  `create table deleghe (
    id text primary key, matricola text not null, riga integer not null, tipo text not null, delegato text not null,
    delegato_nome text, dal text not null, al text, revocata_dal text, esito text not null default 'added'
  ) without rowid`,
  'create index deleghe_per_matricola on deleghe (matricola)',
] as const

/** The tables of facts: one for each kind of row. */
export const FACTS = { uniemens: 'denunce', f24: 'versamenti', note: 'note', deleghe: 'deleghe' } as const
