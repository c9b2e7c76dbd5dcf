/** Semicolons, as Italian spreadsheets write; quotes only where a cell holds one of the signs. */
export function csv(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(cell).join(';')}\r\n`).join('')
}

function cell(text: string): string {
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
