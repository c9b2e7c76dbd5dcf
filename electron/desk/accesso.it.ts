/** What a browser shows that comes back from signing in. */
export const accesso = {
  lang: 'it',
  done: { title: 'Accesso effettuato', text: 'Puoi chiudere questa pagina e tornare a Scrittoio.' },
  failed: {
    title: 'Accesso non riuscito',
    text: 'Torna a Scrittoio: lì trovi il motivo, e puoi riprovare. Quello che avevi scritto è rimasto com’era.',
  },
  stranger: { title: 'Qui non c’è nulla', text: 'Questa pagina serve solo a completare un accesso a Scrittoio.' },
} as const
