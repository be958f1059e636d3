import { expect, type Page } from '@playwright/test';

/** Smallest side of what a finger has to hit, in CSS pixels. */
const SMALLEST = 44;

/**
 * Every visible button, link, field and label-wrapped choice is large enough to touch.
 * Links within a sentence are excepted, as in WCAG 2.5.8.
 */
export async function expectTouchTargets(page: Page): Promise<void> {
  const small = await page.evaluate((smallest) => {
    const selector = 'a[href], button, select, summary, textarea, input:not([type=hidden]), [role=button], [role=tab], [role=option]';
    const isShown = (element: Element) =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    // A link inside running text takes the text's height.
    const isInText = (element: Element) =>
      element.matches('a') &&
      getComputedStyle(element).display === 'inline' &&
      (element.parentElement?.textContent ?? '').trim() !== (element.textContent ?? '').trim();
    const found: string[] = [];
    for (const element of document.querySelectorAll(selector)) {
      if (!isShown(element) || isInText(element) || element.closest('[inert]')) continue;
      const own = element.getBoundingClientRect();
      // Off-screen until focused, like the skip link.
      if (own.right <= 0 || own.bottom <= 0 || (own.width <= 1 && own.height <= 1)) continue;
      // A choice is as large as its label; visually hidden inputs lie within theirs.
      const label = element instanceof HTMLInputElement ? (element.labels?.[0] ?? null) : null;
      const box = label && ['checkbox', 'radio', 'file'].includes((element as HTMLInputElement).type)
        ? label.getBoundingClientRect()
        : own;
      const width = Math.max(box.width, own.width);
      const height = Math.max(box.height, own.height);
      // Half a pixel of tolerance for fractional layouts.
      if (width < smallest - 0.5 || height < smallest - 0.5) {
        const name = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40);
        found.push(`${element.tagName.toLowerCase()} "${name}" ${width.toFixed(0)}×${height.toFixed(0)}`);
      }
    }
    return found;
  }, SMALLEST);
  expect(small, `targets below ${SMALLEST} px on ${new URL(page.url()).pathname}`).toEqual([]);
}
