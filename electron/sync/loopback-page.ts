import type { DeskWords } from '#electron/desk/desk-words.ts'

const STYLE =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:32rem;margin:20vh auto;padding:0 1rem;color-scheme:light dark}'

/** The page the browser ends on; nothing of what it brought is written on it. */
export function loopbackPage(page: 'done' | 'failed' | 'stranger', words: DeskWords['accesso']): string {
  const { title, text } = words[page]
  return `<!doctype html><html lang="${words.lang}"><head><meta charset="utf-8"><title>${title} · Scrittoio</title><style>${STYLE}</style></head><body><main><h1>${title}</h1><p>${text}</p></main></body></html>`
}
