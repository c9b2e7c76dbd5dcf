/** Nuxt UI darkens by a class; the choice itself is made in the main process and arrives as the preferred scheme. Paper is white. */
export function followTheme(): void {
  const dark = matchMedia('screen and (prefers-color-scheme: dark)')
  const draw = () => document.documentElement.classList.toggle('dark', dark.matches)
  dark.addEventListener('change', draw)
  draw()
}
