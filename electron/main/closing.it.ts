/** What is asked before something under way is cut, and what becomes of it. */
export const closing = {
  message: 'Chiudere Scrittoio adesso?',
  import: (names: readonly string[]) =>
    names.length === 1
      ? `L’importazione di ${listed(names)} è a metà: chiudendo si interrompe, e non lascia traccia.`
      : `L’importazione di ${String(names.length)} file è a metà: ${listed(names)}. Chiudendo si interrompe, e non lasciano traccia.`,
  export: (names: readonly string[]) =>
    names.length === 1
      ? `L’esportazione di ${listed(names)} è a metà: chiudendo si interrompe, e il file non ci sarà.`
      : `L’esportazione di ${String(names.length)} file è a metà: ${listed(names)}. Chiudendo si interrompe, e non ci saranno.`,
  batch: () =>
    'Un lotto è a metà: chiudendo si smette di metterlo in coda. Le richieste già in coda partono quando riapri; le altre aziende restano nel lotto com’erano.',
  stay: 'Non chiudere',
  close: 'Chiudi lo stesso',
} as const

const MOST = 3

function listed(names: readonly string[]): string {
  const shown = names.slice(0, MOST).map((name) => `«${name}»`)
  return names.length > MOST ? `${shown.join(', ')} e altri ${String(names.length - MOST)}` : shown.join(', ')
}
