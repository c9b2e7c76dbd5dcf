/** Of what kind a company is; what the deleghe file calls it follows from this. */
export type Kind =
  'societa' | 'cooperativa' | 'individuale' | 'associazione' | 'fondazione' | 'condominio' | 'studio' | 'ente'

/** How the number of workers moves over the year. `ferma` dismisses everybody in June, `nuova` begins in March. */
export type Pace = 'stabile' | 'estate' | 'inverno' | 'cresce' | 'cala' | 'ferma' | 'nuova'

/** A sede of INPS and how many people work for that position when it is fully manned. */
export type Post = readonly [sede: string, workers: number]

export type Plan = {
  readonly nome: string
  readonly kind: Kind
  readonly pace: Pace
  readonly posts: readonly Post[]
  /** The one percentage of its DM10: 1 industry, 4 crafts, 7 trade and services (first digit of the CSC). */
  readonly settore: '1' | '4' | '7'
  /** Insolvency proceedings under way. */
  readonly procedura?: true
}

const of =
  (kind: Kind, settore: Plan['settore']) =>
  (nome: string, pace: Pace, ...posts: readonly Post[]) => ({
    nome,
    kind,
    pace,
    posts,
    settore,
  })

const industria = of('societa', '1')
const artigiana = of('societa', '4')
const terziario = of('societa', '7')
const cooperativa = of('cooperativa', '7')
const bottega = of('individuale', '4')
const negozio = of('individuale', '7')
const associazione = of('associazione', '7')
const fondazione = of('fondazione', '7')
const condominio = of('condominio', '7')
const studio = of('studio', '7')

/** Every client of the demo studio. All invented: none of these companies, people or addresses exists. */
export const ROSTER: readonly Plan[] = [
  industria('Officine Bullonessa S.r.l.', 'stabile', ['5000', 14], ['1300', 4]),
  terziario('Trasporti Lumacaria S.r.l.', 'stabile', ['1300', 10], ['0300', 4]),
  artigiana('Gelateria Solleone S.r.l.', 'estate', ['3201', 6]),
  terziario('Software Senzafretta S.r.l.', 'cresce', ['4900', 8], ['8100', 4]),
  terziario('Ristorazione Cucchiaio Storto S.r.l.', 'stabile', ['1300', 7], ['2900', 5], ['6600', 4]),
  terziario('Hotel Miralago Contrario S.r.l.', 'estate', ['2400', 7]),
  industria('Edilizia Piombodritto S.r.l.', 'cala', ['6800', 9], ['5600', 3]),
  terziario('Logistica Pacco Giusto S.r.l.', 'stabile', ['6100', 12], ['9000', 5]),
  artigiana('Serramenti Spifferi S.r.l.', 'stabile', ['3200', 6]),
  terziario('Vivai Verdepoco S.r.l.', 'estate', ['6300', 4]),
  terziario('Pulizie Granello S.r.l.', 'stabile', ['1300', 9], ['5000', 4], ['6600', 3]),
  terziario('Cinema Penombra S.r.l.', 'stabile', ['5600', 3]),
  industria('Ceramiche Quasitonde S.r.l.', 'cala', ['5000', 8]),
  artigiana('Piadineria Mezzaluna Piena S.r.l.', 'stabile', ['3201', 4]),
  terziario('Farmacia del Buonumore S.r.l.', 'stabile', ['3290', 3]),
  terziario('Agenzia Viaggi Valigia Pronta S.r.l.', 'cresce', ['3000', 3]),
  industria('Tipografia Refuso S.r.l.', 'stabile', ['1300', 4]),
  artigiana('Impianti Corrente Alternativa S.r.l.', 'cresce', ['6600', 5]),
  artigiana('Sartoria Imbastita S.r.l.', 'cala', ['3001', 5]),
  terziario('Stabilimento Balneare Onda Lunga S.r.l.', 'estate', ['3201', 5]),
  terziario('Scuola Sci di Pianura S.r.l.', 'inverno', ['8300', 4]),
  industria('Molini Macinalento S.p.A.', 'stabile', ['2900', 14], ['7100', 5], ['1300', 3]),
  industria('Cartiere Foglio Bianco S.p.A.', 'stabile', ['4300', 13], ['6200', 4]),
  terziario('Caffè Perché No S.r.l.', 'nuova', ['1300', 3]),
  cooperativa('Mano nella Manica Società Cooperativa Sociale', 'cresce', ['1301', 8], ['1300', 5]),
  cooperativa('Facchini Gentili Società Cooperativa', 'stabile', ['1300', 8]),
  artigiana('Autofficina Fratelli Marmitta S.n.c.', 'stabile', ['1301', 3]),
  terziario('Bar Due Cucchiaini di Zuccherini Ugo e C. S.a.s.', 'stabile', ['1300', 2]),
  artigiana('Pasticceria Zabaione e Figli S.n.c.', 'stabile', ['6600', 3]),
  artigiana('Falegnameria Truciolo di Segalini e C. S.n.c.', 'ferma', ['3200', 2]),
  bottega('Forno Madrigale di Crostoni Ada', 'stabile', ['1300', 2]),
  bottega('Parrucchiera Ricciolina di Forbicetti Lia', 'stabile', ['5000', 1]),
  negozio('Edicola Mattino Presto di Strilloni Nello', 'ferma', ['2900', 1]),
  negozio('Ferramenta Chiodofisso di Martelletti Elio', 'stabile', ['1300', 2]),
  bottega('Lavanderia Candore di Ammolli Rosa', 'stabile', ['6800', 1]),
  negozio('Fioreria Controvento di Gambestorte Iris', 'stabile', ['1300', 1]),
  { ...bottega('Gommista Battistrada di Ruotalibera Loris', 'cala', ['3290', 2]), procedura: true },
  associazione('Associazione Culturale La Soffitta Accesa', 'stabile', ['1300', 2]),
  associazione('Polisportiva Dilettantistica Secondo Tempo', 'stabile', ['5600', 2]),
  associazione('Pro Loco di Borgo Sospiro', 'estate', ['3201', 1]),
  associazione('Associazione Bande e Fanfare della Bassa', 'stabile', ['2900', 1]),
  fondazione('Fondazione Archivio delle Cose Perdute', 'stabile', ['3000', 3]),
  fondazione('Fondazione Asilo Girotondo', 'stabile', ['1300', 5], ['1301', 2]),
  condominio('Condominio Via dei Glicini 12', 'stabile', ['1300', 1]),
  condominio('Supercondominio Le Torri Basse', 'stabile', ['6800', 1]),
  studio('Studio Dentistico Associato Sorriso Quieto', 'stabile', ['1300', 3]),
  studio('Studio Legale Associato Comma e Virgola', 'stabile', ['5000', 2]),
  of('ente', '7')('Consorzio di Bonifica Acquaferma', 'stabile', ['2900', 4]),
]
