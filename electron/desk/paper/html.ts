const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Markup that is safe to put on a page. */
export type Html = { readonly html: string }

/** Whatever is put into the template is text, unless it is markup already: nothing of a person's data becomes a tag. */
export function html(parts: TemplateStringsArray, ...values: readonly (string | Html | readonly Html[])[]): Html {
  return { html: parts.reduce((all, part, at) => all + plain(values[at - 1]) + part) }
}

function plain(value: string | Html | readonly Html[] = ''): string {
  if (typeof value === 'string') return value.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
  return 'html' in value ? value.html : value.map((one) => one.html).join('')
}

export const NOTHING: Html = { html: '' }
