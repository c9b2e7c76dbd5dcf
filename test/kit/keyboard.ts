import { expect, type Locator, type Page } from '@playwright/test'

const FAR = 120 // stops: more than the longest screen has

/** Goes on by Tab until that part has the focus, as whoever has no mouse does. */
export const tabTo = (page: Page, part: Locator) => pressUntil(page, 'Tab', part)

/** Goes down a menu until that line of it has the focus. */
export const stepTo = (page: Page, part: Locator) => pressUntil(page, 'ArrowDown', part)

async function pressUntil(page: Page, key: string, part: Locator): Promise<void> {
  await expect(part).toBeVisible()
  for (let stop = 0; stop < FAR && !(await hasFocus(part)); stop += 1) await page.keyboard.press(key)
  await expect(part).toBeFocused()
}

const hasFocus = (part: Locator) => part.evaluate((one) => one === document.activeElement)
