/** A later row completes what earlier ones said of a company; its name is that of the most recent month. */
export const PUT_AZIENDA = `
  insert into aziende (codice_fiscale, ragione_sociale, nome_ordine, nome_del, partita_iva, natura_giuridica,
    iscritta_ri, rea, procedura_concorsuale, pec)
  values (:codice_fiscale, :ragione_sociale, :nome_ordine, :nome_del, :partita_iva, :natura_giuridica,
    :iscritta_ri, :rea, :procedura_concorsuale, :pec)
  on conflict do update set
    ragione_sociale = iif(excluded.nome_del >= ifnull(nome_del, ''), excluded.ragione_sociale, ragione_sociale),
    nome_ordine = iif(excluded.nome_del >= ifnull(nome_del, ''), excluded.nome_ordine, nome_ordine),
    nome_del = max(excluded.nome_del, ifnull(nome_del, '')),
    partita_iva = ifnull(excluded.partita_iva, partita_iva),
    natura_giuridica = ifnull(excluded.natura_giuridica, natura_giuridica),
    iscritta_ri = ifnull(excluded.iscritta_ri, iscritta_ri),
    rea = ifnull(excluded.rea, rea),
    procedura_concorsuale = ifnull(excluded.procedura_concorsuale, procedura_concorsuale),
    pec = ifnull(excluded.pec, pec)`

/** Changes nothing when an earlier row gave the matricola to another company. */
export const PUT_POSIZIONE = `
  insert into posizioni (matricola, azienda, riga, dal, sede, sede_certa, csc, da_verificare)
  values (:matricola, :azienda, :riga, :dal, :sede, :sede_certa, :csc, :da_verificare)
  on conflict do update set
    dal = min(dal, excluded.dal),
    sede = iif(excluded.sede_certa >= sede_certa, ifnull(excluded.sede, sede), sede),
    sede_certa = max(sede_certa, excluded.sede_certa),
    csc = ifnull(excluded.csc, csc)
  where azienda = excluded.azienda`

export const PUT_AUTORIZZAZIONE =
  'insert into autorizzazioni (matricola, codice) values (:matricola, :codice) on conflict do nothing'

/** Flows of one position and month add their denunce individuali; the last DenunciaAziendale replaces the others. */
export const PUT_DENUNCIA = `
  insert into denunce (matricola, periodo, riga, aziendale, regolarizzazione, forza, lavoratori, denunce_individuali,
    totale_a_debito, totale_a_credito)
  values (:matricola, :periodo, :riga, :aziendale, :regolarizzazione, :forza, :lavoratori, :denunce_individuali,
    :totale_a_debito, :totale_a_credito)
  on conflict do update set
    denunce_individuali = denunce_individuali + excluded.denunce_individuali,
    regolarizzazione = max(regolarizzazione, excluded.regolarizzazione),
    forza = iif(excluded.aziendale, excluded.forza, forza),
    lavoratori = iif(excluded.aziendale, excluded.lavoratori, lavoratori),
    totale_a_debito = iif(excluded.aziendale, excluded.totale_a_debito, totale_a_debito),
    totale_a_credito = iif(excluded.aziendale, excluded.totale_a_credito, totale_a_credito),
    aziendale = max(aziendale, excluded.aziendale)`

/** How many rows like this one the file has held so far, this one included. */
export const NEXT_TIME = 'insert into volte (chiave, n) values (?, 1) on conflict do update set n = n + 1 returning n'

export const PUT_VERSAMENTO = `
  insert into versamenti (id, matricola, riga, sede, causale, riscosso_il, da, a, debito, credito, contribuente)
  values (:id, :matricola, :riga, :sede, :causale, :riscosso_il, :da, :a, :debito, :credito, :contribuente)`

/** Changes nothing when the note is there already, whatever it says. */
export const PUT_NOTA = `
  insert into note (id, matricola, riga, periodo, data_calcolo, saldo, credito_attuale, debito_attuale,
    saldo_denuncia, tipologia, art1, sospesa, cig, stato, stato_letto)
  values (:id, :matricola, :riga, :periodo, :data_calcolo, :saldo, :credito_attuale, :debito_attuale,
    :saldo_denuncia, :tipologia, :art1, :sospesa, :cig, :stato, :stato_letto)
  on conflict do nothing`

/** The line of the note that is there, when it says something else. */
export const OTHER_NOTA = `
  select riga from note where id = :id and not (saldo is :saldo and credito_attuale is :credito_attuale
    and debito_attuale is :debito_attuale and saldo_denuncia is :saldo_denuncia and tipologia is :tipologia
    and art1 is :art1 and sospesa is :sospesa and cig is :cig and stato_letto is :stato_letto)`

export const PUT_DELEGA = `
  insert into deleghe (id, matricola, riga, tipo, delegato, delegato_nome, dal, al)
  values (:id, :matricola, :riga, :tipo, :delegato, :delegato_nome, :dal, :al)
  on conflict do update set tipo = excluded.tipo, al = excluded.al,
    delegato_nome = ifnull(excluded.delegato_nome, delegato_nome)`
