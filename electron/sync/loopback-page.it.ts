const pages = {
  done: { title: 'Accesso effettuato', text: 'Puoi chiudere questa pagina e tornare a Scrittoio.' },
  failed: {
    title: 'Accesso non riuscito',
    text: 'Torna a Scrittoio: lì trovi il motivo, e puoi riprovare. Quello che avevi scritto è rimasto com’era.',
  },
  stranger: { title: 'Qui non c’è nulla', text: 'Questa pagina serve solo a completare un accesso a Scrittoio.' },
} as const

const STYLE =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:32rem;margin:20vh auto;padding:0 1rem;color-scheme:light dark}'

/** The page the browser ends on; nothing of what it brought is written on it. */
export function loopbackPage(page: keyof typeof pages): string {
  const { title, text } = pages[page]
  return `<!doctype html><html lang="it"><head><meta charset="utf-8"><title>${title} · Scrittoio</title><style>${STYLE}</style></head><body><main><h1>${title}</h1><p>${text}</p></main></body></html>`
}
