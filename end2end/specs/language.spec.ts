// The subsidy side in 日本語, やさしい日本語 and English.
import type { Page } from '@playwright/test';
import { at, register, saved, start } from '../support/application.ts';
import { expect, expectAccessible, expectTouchTargets, picture, test } from '../support/test.ts';

type Language = '日本語' | 'やさしい日本語' | 'English';

async function choose(page: Page, language: Language): Promise<void> {
  const button = page.getByRole('button', { name: language, exact: true });
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  // The page is drawn anew around it: the focus stays where it was.
  await expect(button).toBeFocused();
}

/**
 * Japanese sentences on an English page. Official terms stand in brackets after their English, and what only
 * Japanese has (a scheme's wording, names of services) is marked `lang="ja"`: neither counts, nor does what
 * stands in boxes.
 */
async function japaneseLeft(page: Page, data: string[] = []): Promise<string[]> {
  return page.evaluate((names) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const left: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const around = node.parentElement;
      if (!around || around.closest('[lang="ja"], script, style, [hidden], #fault, svg, option')) continue;
      let text = node.textContent ?? '';
      for (const name of names) text = text.replaceAll(name, '');
      text = text.replace(/[(（][^()（）]*[)）]/g, '').replace(/令和\d+年(\d+月\d+日)?/g, '');
      if (/[ぁ-んァ-ヶ一-龠]/u.test(text)) left.push(text.trim());
    }
    for (const labelled of document.body.querySelectorAll('[aria-label]')) {
      const label = labelled.getAttribute('aria-label') ?? '';
      if (labelled.closest('[lang="ja"], .language')) continue;
      if (/[ぁ-んァ-ヶ一-龠]/u.test(label.replace(/[(（][^()（）]*[)）]/g, ''))) left.push(`aria-label: ${label}`);
    }
    return left;
  }, data);
}

async function calm(page: Page): Promise<void> {
  await expect(page.locator('.skeleton')).toHaveCount(0);
  await expect(page.locator('.spinner')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

async function looksRight(page: Page, language: Language, name: string, data: string[] = []): Promise<void> {
  await calm(page);
  await expect(page.locator('html')).toHaveAttribute('lang', language === 'English' ? 'en' : 'ja');
  const ruby = page.getByRole('main').locator('ruby');
  if (language === 'やさしい日本語') await expect(ruby.first()).toBeVisible();
  else await expect(ruby).toHaveCount(0);
  if (language === 'English') expect(await japaneseLeft(page, data), `Japanese on ${page.url()}`).toEqual([]);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over, 'no sideways scrolling').toBeLessThanOrEqual(0);
  await expectAccessible(page);
  await expectTouchTargets(page);
  const key = { 日本語: 'ja', やさしい日本語: 'easy', English: 'en' }[language];
  await picture(page, `language-${key}-${name}`);
}

const OPEN: [string, string][] = [
  ['/subsidy', 'subsidy'],
  ['/sign-in', 'sign-in'],
  ['/register', 'register'],
  ['/help', 'help'],
  ['/recover', 'recover'],
  ['/verify', 'verify'],
  ['/readiness', 'readiness'],
];

for (const language of ['日本語', 'やさしい日本語', 'English'] as const) {
  test(`the open pages in ${language}`, async ({ page }) => {
    await page.goto('/help');
    await calm(page);
    await choose(page, language);
    for (const [path, name] of OPEN) {
      await page.goto(path);
      await looksRight(page, language, name);
    }
  });
}

test('the language chosen is remembered on this device, and Japanese is what a first visit has', async ({ page }) => {
  await page.goto('/sign-in');
  await expect(page.getByRole('heading', { level: 1, name: 'サインイン' })).toBeVisible();
  await choose(page, 'English');
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  await expect(page).toHaveTitle('Sign in | Tsunagi');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await choose(page, '日本語');
  await expect(page.getByRole('heading', { level: 1, name: 'サインイン' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
});

test('the amounts of the calculator are written as the language writes them', async ({ page }) => {
  await page.goto('/subsidy');
  await calm(page);
  await expect(page.getByRole('cell', { name: /64,000円/ }).first()).toBeVisible();
  await choose(page, 'English');
  await calm(page);
  await expect(page.getByRole('cell', { name: '¥64,000' }).first()).toBeVisible();
  await expect(page.getByText(/\d{1,2} [A-Z][a-z]+ 20\d\d \(令和\d+年\)/).first()).toBeVisible();
});

test('an office reads home and the first questions in every language, and typing survives the switch', async ({
  page,
  sandbox,
}) => {
  test.slow();
  const office = '1379900101';
  await register(page, sandbox, office, 'kotoba.mihon@example.jp');
  const data = ['テスト訪問介護ステーションはじめ', '見本 一', '東京都千代田区見本町1-2-3'];
  for (const language of ['やさしい日本語', 'English', '日本語'] as const) {
    await page.goto('/home');
    await calm(page);
    await choose(page, language);
    await looksRight(page, language, 'home', data);
  }
  await start(page);
  await at(page, /購入は終わって/);
  for (const language of ['やさしい日本語', 'English'] as const) {
    await choose(page, language);
    await looksRight(page, language, 'eligibility', data);
  }
  for (const answer of ['Yes, I have the receipt', 'Yes, the set-up is finished', 'Yes, it is supported', 'Yes, all are new']) {
    await page.getByRole('radio', { name: answer }).check();
    await page.getByRole('button', { name: 'Next' }).click();
  }
  await at(page, 'Check the name of the office');
  await looksRight(page, 'English', 'office-name', data);
  await page.getByRole('button', { name: 'Next' }).click();
  await at(page, 'Enter the address of the office');
  // An error is said in the language of the page.
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByRole('alert')).toContainText('Enter or choose: Postal code');
  await page.getByLabel('Postal code').fill('100-0001');
  await page.getByLabel('Address').fill('東京都千代田区見本町1-2-3');
  // At once, without waiting for the save.
  await choose(page, 'やさしい日本語');
  await expect(page.getByLabel('郵便番号')).toHaveValue('100-0001');
  await expect(page.locator('[id="office.address"]')).toHaveValue('東京都千代田区見本町1-2-3');
  await looksRight(page, 'やさしい日本語', 'office-address', data);
  await choose(page, '日本語');
  await expect(page.getByLabel('郵便番号')).toHaveValue('100-0001');
  await expect(page.getByLabel('所在地')).toHaveValue('東京都千代田区見本町1-2-3');
  await saved(page);
  await page.reload();
  await expect(page.getByLabel('所在地')).toHaveValue('東京都千代田区見本町1-2-3');
});
