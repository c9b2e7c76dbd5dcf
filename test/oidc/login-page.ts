import type { DemoPerson } from './people.ts'

type Page = { readonly action: string; readonly people: readonly DemoPerson[]; readonly wrong?: true }

/** The page on which one says who he is: no script, no word of ours that is not escaped. */
export function loginPage({ action, people, wrong }: Page): string {
  return `<!doctype html>
<html lang="it">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Accesso di prova</title>
<style>
  body { font: 1rem/1.5 system-ui, sans-serif; max-width: 34rem; margin: 3rem auto; padding: 0 1rem; color-scheme: light dark }
  fieldset { border: 1px solid; border-radius: .5rem } label { display: block; padding: .35rem 0 }
  button { font: inherit; margin: 1rem .5rem 0 0; padding: .4rem 1.2rem }
</style>
<h1>Chi entra?</h1>
<p>Persone inventate, per provare Scrittoio: non serve nessuna password.</p>
${wrong ? '<p role="alert"><strong>Scegli una delle persone.</strong></p>' : ''}
<form method="post" action="${escaped(action)}">
  <fieldset>
    <legend>Persona</legend>
${people.map(choice).join('\n')}
  </fieldset>
  <button name="esito" value="entra">Entra</button>
  <button name="esito" value="annulla" formnovalidate>Annulla</button>
</form>
</html>`
}

/** What is shown to whoever was sent here in a way we do not answer. */
export function errorPage(why: string): string {
  return `<!doctype html>
<html lang="it">
<meta charset="utf-8">
<title>Accesso non riuscito</title>
<h1>Accesso non riuscito</h1>
<p>Ricomincia dal programma. Il motivo, per chi lo sviluppa: ${escaped(why)}</p>
</html>`
}

function choice({ id, nome, chi }: DemoPerson): string {
  const input = `<input type="radio" name="persona" value="${escaped(id)}" required>`
  return `    <label>${input} <strong>${escaped(nome)}</strong>, ${escaped(chi)}</label>`
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? '')
}
