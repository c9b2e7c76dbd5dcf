import type { Browser } from '@playwright/test'

export function openChromium(): Promise<Browser>
