// The language of the pages in the tests.
import { expect, type Page } from '@playwright/test';

/** As the pages keep it on the device. */
export type Language = 'ja' | 'easy' | 'en';

/** Chooses the language of every page opened from now on, as a former visit would have. */
export async function speak(page: Page, language: Language): Promise<void> {
  await page.addInitScript((chosen) => localStorage.setItem('tsunagi.language', chosen), language);
}

/** Names, and what people or systems wrote: shown as they are, in every language. */
const DATA = [
  '[lang="ja"]',
  // Names of people and offices.
  '.care-kana',
  '.care-name a',
  '.care-own-name',
  '.care-head-name h2',
  '.page-caption',
  '.care-origin',
  '.consent-paper .print-only',
  // The era beside the box of a date, as it stands on Japanese papers.
  '.input-unit',
].join(', ');

/**
 * What stands in Japanese on an English page without its Japanese being meant: texts and names for assistive
 * technology, outside of data. Terms in brackets after their English are meant.
 */
export async function untranslated(page: Page, data: string[] = []): Promise<string[]> {
  return page.evaluate((known) => {
    const japanese = /[\u3040-\u30ff\u3400-\u9fff]/;
    // Brackets may stand within brackets.
    const bare = (text: string): string => {
      const less = text.replace(/[(（][^()（）]*[)）]/g, '');
      return less === text ? less.replace(/[“「][^”」]*[”」]/g, '') : bare(less);
    };
    // A name within an English sentence is meant; a sentence left in Japanese has no English words around.
    const left = (text: string) => japanese.test(text) && !/[A-Za-z]{4,}/.test(text);
    const found: string[] = [];
    const main = document.querySelector('main');
    if (!main) return ['no main'];
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!element || element.closest(known) || !element.checkVisibility()) continue;
      const text = bare(node.textContent ?? '');
      if (left(text)) found.push(text.trim());
    }
    for (const element of main.querySelectorAll('[aria-label]')) {
      if (element.closest(known)) continue;
      const label = bare(element.getAttribute('aria-label') ?? '');
      if (left(label)) found.push(`aria-label: ${label}`);
    }
    return found;
  }, [DATA, ...data].join(', '));
}

/** Nothing on the page is left in Japanese but data and bracketed terms. */
export async function expectTranslated(page: Page, data: string[] = []): Promise<void> {
  expect(await untranslated(page, data), `Japanese on ${new URL(page.url()).pathname}`).toEqual([]);
}
