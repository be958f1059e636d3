// 介護情報 in 日本語, やさしい日本語 and English: the recipient's page, consent, the list, a person with several kinds.
import { type Page } from '@playwright/test';
import { KINDS, consent, known, takeOn } from '../support/care.ts';
import { expectTranslated, speak, type Language } from '../support/language.ts';
import {
  expect,
  expectAccessible,
  expectTouchTargets,
  picture,
  test,
  type Person,
  type Sandbox,
} from '../support/test.ts';

test.describe.configure({ mode: 'serial' });
test.use({ withPlatform: true });

/** Relation of the person taken on in the first test. */
let relation = '';

function manager(sandbox: Sandbox): Person {
  return sandbox.person('care_manager', '1379900036');
}

/** What every page has to be in every language. */
async function looksRight(page: Page, language: Language, name: string): Promise<void> {
  await expect(page.locator('.skeleton')).toHaveCount(0);
  await expect(page.locator('html')).toHaveAttribute('lang', language === 'en' ? 'en' : 'ja');
  if (language === 'easy') await expect(page.locator('main ruby').first()).toBeVisible();
  else await expect(page.locator('main ruby')).toHaveCount(0);
  if (language === 'en') await expectTranslated(page);
  await expectAccessible(page);
  await expectTouchTargets(page);
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(over, 'sideways scrolling').toBeLessThanOrEqual(0);
  await picture(page, `language-${name}-${language}`);
}

test('a person is taken on in Japanese', async ({ page, sandbox, signIn }) => {
  await signIn(manager(sandbox));
  relation = await takeOn(page, known(sandbox)[0]!);
  await consent(page);
});

const TITLES: Record<Language, { list: string; consent: string; person: string; own: string }> = {
  ja: {
    list: '担当一覧',
    consent: '介護情報を閲覧することの同意',
    person: '利用者の情報',
    own: 'わたしの情報',
  },
  easy: {
    list: '担当している人の一覧',
    consent: '介護の情報を見ることの同意',
    person: '利用者の情報',
    own: 'わたしの情報',
  },
  en: { list: 'People served', consent: 'Consent to viewing care records', person: 'The person’s records', own: 'My information' },
};

for (const language of ['ja', 'easy', 'en'] as const) {
  const titles = TITLES[language];

  test(`the list of people, ${language}`, async ({ page, sandbox, signIn }) => {
    await speak(page, language);
    await signIn(manager(sandbox));
    await page.goto('/care');
    await expect(page).toHaveTitle(new RegExp(`^${titles.list} `));
    await expect(page.locator('.care-person').first()).toBeVisible();
    await looksRight(page, language, 'list');
  });

  test(`taking a person on, ${language}`, async ({ page, sandbox, signIn }) => {
    await speak(page, language);
    await signIn(manager(sandbox));
    await page.goto('/care/new');
    await page.locator('#identify-by').check();
    await looksRight(page, language, 'how');
    await page.locator('form button[type=submit]').click();
    await page.locator('form button[type=submit]').click();
    await expect(page.getByRole('alert').first()).toBeVisible();
    await looksRight(page, language, 'who');
  });

  test(`consent and its wording, ${language}`, async ({ page, sandbox, signIn }) => {
    await speak(page, language);
    await signIn(manager(sandbox));
    await page.goto(`/care/${relation}/consent`);
    await expect(page).toHaveTitle(new RegExp(`^${titles.consent} `));
    const words = page.locator('.consent-words');
    // The wording is read in the language of the page first; the English stands beside the Japanese it is of.
    await expect(words.locator('[lang="ja"]').first()).toBeVisible();
    await expect(words.locator('[lang="en"]')).toHaveCount(language === 'en' ? 5 : 0);
    await looksRight(page, language, 'consent');
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.consent-sign').first()).toBeVisible();
    await picture(page, `language-consent-paper-${language}`);
    await page.emulateMedia({ media: 'screen' });
  });

  test(`a person and every kind, ${language}`, async ({ page, sandbox, signIn }) => {
    await speak(page, language);
    await signIn(manager(sandbox));
    for (const [id] of KINDS) {
      await page.goto(`/care/${relation}?kind=${id}`);
      await expect(page).toHaveTitle(new RegExp(`^${titles.person} `));
      await expect(page.locator('#care-panel .skeleton')).toHaveCount(0);
      await expect(page.locator('#care-panel').locator('.care-form, .notice, .table').first()).toBeVisible();
      await looksRight(page, language, `person-${id}`);
    }
  });

  test(`emergencies, ${language}`, async ({ page, sandbox, signIn }) => {
    await speak(page, language);
    await signIn(manager(sandbox));
    await page.goto('/care/emergencies');
    await expect(page.locator('.empty, .card').first()).toBeVisible();
    await looksRight(page, language, 'emergencies');
  });

  test(`the recipient’s own page, ${language}`, async ({ page, sandbox, signIn }) => {
    await speak(page, language);
    await signIn(sandbox.person('recipient'));
    await page.goto('/my');
    await expect(page).toHaveTitle(new RegExp(`^${titles.own} `));
    await expect(page.locator('.care-own-kind')).toHaveCount(8);
    await expect(page.locator('.care-plain-sentence').first()).toBeVisible();
    for (const kind of [0, 1, 3, 6]) {
      const row = page.locator('.care-own-kind').nth(kind);
      await row.getByRole('button').first().click();
      await expect(row.locator('.care-plain-sentence, .notice').first()).toBeVisible();
    }
    await looksRight(page, language, 'own');
  });
}

test('the language is changed on the page and kept', async ({ page, sandbox, signIn }) => {
  await signIn(manager(sandbox));
  await page.goto('/care');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'People served' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'People served' })).toBeVisible();
});
