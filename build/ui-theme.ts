/** How Nuxt UI's components differ from their stock look: denser, smaller icons, hovers that keep their contrast. */
export const uiTheme = {
  colors: { primary: 'primary', secondary: 'secondary', neutral: 'neutral' },
  button: {
    slots: { base: 'whitespace-nowrap' },
    compoundVariants: [{ color: 'primary', variant: 'solid', class: 'hover:bg-primary/90 active:bg-primary/85' }],
    variants: {
      size: {
        md: { base: 'h-8 px-2.5 py-1 gap-1.5', leadingIcon: 'size-4', trailingIcon: 'size-4' },
        lg: { base: 'h-9', leadingIcon: 'size-4', trailingIcon: 'size-4' },
        sm: { base: 'h-7 px-2 py-1', leadingIcon: 'size-3.5', trailingIcon: 'size-3.5' },
        xs: { base: 'hit', leadingIcon: 'size-3.5', trailingIcon: 'size-3.5' },
      },
    },
  },
  dropdownMenu: {
    variants: { size: { md: { itemLeadingIcon: 'size-4', itemTrailingIcon: 'size-4' } } },
  },
  commandPalette: {
    variants: { size: { md: { itemLeadingIcon: 'size-4', itemTrailingIcon: 'size-4' } } },
  },
  tabs: { slots: { trailingBadge: 'font-normal' }, variants: { size: { md: { trigger: 'py-2' } } } },
  checkbox: { slots: { label: 'font-normal' } },
  input: {
    slots: { base: 'ring-accented' },
    variants: { size: { md: { base: 'h-8', leadingIcon: 'size-4', trailingIcon: 'size-4' }, sm: { base: 'h-7' } } },
  },
}
