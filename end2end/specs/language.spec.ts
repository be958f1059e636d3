// The subsidy side in 日本語, やさしい日本語 and English.
import type { Page } from '@playwright/test';
import { at, register, saved, start } from '../support/application.ts';
import { untranslated } from '../support/language.ts';
import { expect, expectAccessible, expectTouchTargets, picture, test } from '../support/test.ts';

type Language = '日本語' | 'やさしい日本語' | 'English';

async function choose(page: Page, language: Language): Promise<void> {
  const button = page.getByRole('button', { name: language, exact: true });
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
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
  // The first of all may stand in what only a wide screen shows.
  if (language === 'やさしい日本語') await expect(ruby.filter({ visible: true }).first()).toBeVisible();
  else await expect(ruby).toHaveCount(0);
  if (language === 'English') {
    // The frame too, not only what stands in it.
    await expect(page.getByRole('contentinfo').getByRole('link', { name: 'Help', exact: true })).toBeVisible();
    const left = await untranslated(page);
    const meant = (text: string) => data.some((name) => text.includes(name));
    expect(left.filter((text) => !meant(text)), `Japanese on ${new URL(page.url()).pathname}`).toEqual([]);
  }
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
