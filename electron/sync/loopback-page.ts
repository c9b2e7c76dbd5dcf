import type { Language } from '#core/domain/language.ts'
import { accesso as english } from './loopback-page.en.ts'
import { accesso as italian } from './loopback-page.it.ts'

const STYLE =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:32rem;margin:20vh auto;padding:0 1rem;color-scheme:light dark}'

/** The page the browser ends on; nothing of what it brought is written on it. */
export function loopbackPage(page: keyof typeof italian, language: Language): string {
  const { title, text } = { it: italian, en: english }[language][page]
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${title} · Scrittoio</title><style>${STYLE}</style></head><body><main><h1>${title}</h1><p>${text}</p></main></body></html>`
}
