/** Fills the `{names}` of a text; a name nobody gave stays visible, so that the mistake is seen. */
export function interpolate(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole))
}
