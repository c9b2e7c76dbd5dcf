import { PEOPLE, type DemoPerson } from '#test/oidc/people.ts'
import { CLIENT_ID } from '#test/oidc/provider.ts'

type Started = {
  readonly url: string
  readonly issuer: string
  readonly folder: string
  readonly isNew: boolean
  readonly decided: number
}

/** What one needs in order to come in, where and as whom. */
export function welcome({ url, issuer, folder, isNew, decided }: Started): string {
  return [
    '',
    'Core di prova acceso. Persone e aziende sono inventate; nulla parte verso l’INPS.',
    '',
    `  Core                    ${url}`,
    `  Fornitore di identità   ${issuer}`,
    `  Cliente OpenID          ${CLIENT_ID}`,
    `  Archivio                ${folder} (${isNew ? `nuovo: ${String(decided)} richieste decise` : 'c’era già'})`,
    '',
    'Chi può entrare (si sceglie sulla pagina di accesso; nessuna password):',
    '',
    ...PEOPLE.map(line),
    '',
    'Dalla scrivania: Core, Un core remoto:',
    `  indirizzo ${url}, fornitore ${issuer}, cliente ${CLIENT_ID}`,
    'Dalla riga di comando, con un token personale:',
    `  SCRITTOIO_ARCHIVIO=${folder}/archivio.db SCRITTOIO_CHIAVE_FILE=${folder}/chiave npm run core -- token --per ${PEOPLE[0]?.codiceFiscale ?? ''}`,
    `  npm run scrittoio -- core remoto ${url} --token -`,
    '',
    'Ctrl+C per fermarlo.',
  ].join('\n')
}

const WIDTH = 22

function line({ nome, chi, codiceFiscale, ruoli, sede }: DemoPerson): string {
  const role = `${ruoli.join(', ')}${sede === undefined ? '' : ` ${sede}`}`
  return `  ${nome.padEnd(WIDTH)}${codiceFiscale}  ${role.padEnd(16)}${chi}`
}
