export const fieldId = (name: string): string => `campo-${name}`

/** Puts the cursor into a field, or on the chosen one of its options; tells whether it is there. */
export function focusField(name: string): boolean {
  const field = document.getElementById(fieldId(name))
  if (field === null) return false
  field.scrollIntoView({ block: 'center' })
  const option = field.querySelector<HTMLElement>('input:checked') ?? field.querySelector<HTMLElement>('input')
  ;(option ?? field).focus()
  return true
}
