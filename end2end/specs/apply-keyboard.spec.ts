// The whole form by keyboard alone: Tab, arrows, Space, Enter and typing.
import type { Page } from '@playwright/test';
import { at as shows } from '../support/application.ts';
import { expect, fixture, test } from '../support/test.ts';

/** Waits for the page and until its heading has the focus: a key pressed earlier would go to the page before. */
async function at(page: Page, heading: string | RegExp): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeFocused();
}

/** Presses Tab until the element with this name has the focus. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const fits = (text: string) => (typeof name === 'string' ? text.includes(name) : name.test(text));
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const text = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement | null;
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : '';
      return [element?.getAttribute('aria-label'), label, element?.textContent].join(' ');
    });
    if (fits(text)) return;
  }
  throw new Error(`Tab never reached ${name} on ${page.url()}`);
}

/** Tabs to a box and types. */
async function type(page: Page, label: string, text: string): Promise<void> {
  await tabTo(page, label);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(text);
}

/** Tabs into a group of choices and takes the first (or, with `down`, a later) one. */
async function choose(page: Page, label: string, down = 0): Promise<void> {
  await tabTo(page, label);
  await page.keyboard.press('Space');
  for (let step = 0; step < down; step += 1) await page.keyboard.press('ArrowDown');
}

async function onward(page: Page, name = '次へ'): Promise<void> {
  await tabTo(page, new RegExp(`^\\s*${name}$`));
  await page.keyboard.press('Enter');
}

async function pick(page: Page, label: string, typed: string, wanted: RegExp): Promise<void> {
  await type(page, label, typed);
  await expect(page.getByRole('option', { name: wanted }).first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

async function eligibility(page: Page): Promise<void> {
  for (const heading of [/購入は終わって/, /接続の設定は/, /対応したカードリーダー/, /新品を/]) {
    await at(page, heading);
    await choose(page, 'はい、');
    await onward(page);
  }
}

async function office(page: Page): Promise<void> {
  await at(page, /名称を確かめて/);
  await onward(page);
  await at(page, /所在地を入力/);
  await type(page, '郵便番号', '100-0001');
  await type(page, '所在地', '東京都千代田区見本町1-2-3');
  await onward(page);
  await at(page, /連絡先を入力/);
  await type(page, '電話番号', '03-0000-0000');
  await type(page, '担当者名', '見本 太郎');
  // Enter in a box sends the form, as people expect.
  await page.keyboard.press('Enter');
}

async function costs(page: Page): Promise<void> {
  await at(page, /サービスを選んで/);
  await pick(page, 'サービスを追加する', 'ほうもんかいご', /^訪問介護/);
  await onward(page);
  await at(page, /何台購入/);
  await type(page, 'カードリーダーの台数', '1');
  await onward(page);
  await at(page, /1行ずつ/);
  await tabTo(page, '領収日');
  // The order of year, month and day is the system's; an arrow fills each part in every order.
  for (const key of ['ArrowUp', 'ArrowRight', 'ArrowUp', 'ArrowRight', 'ArrowUp']) {
    await page.keyboard.press(key);
  }
  await expect(page.getByLabel('領収日')).not.toHaveValue('');
  await type(page, '発行元', '見本商店');
  await type(page, '品名', 'カードリーダー ABC-100');
  await type(page, '金額', '8800');
  await choose(page, 'A　カードリーダーの購入');
  await onward(page);
  await at(page, /接続サポートの費用も/);
  await choose(page, 'はい、業者', 1);
  await onward(page);
  await at(page, /営利を目的としない/);
  await choose(page, 'はい');
  await onward(page);
  await at(page, /受け取ったお金/);
  await type(page, '寄附金', '0');
  await type(page, 'その他の収入', '0');
  await onward(page);
  await at(page, /交付額の計算/);
  await onward(page);
}

async function account(page: Page): Promise<void> {
  await at(page, /振込先はどちら/);
  await choose(page, '銀行・信用金庫', 1);
  await onward(page);
  await at(page, /記号と番号/);
  await type(page, '記号', '10000');
  await type(page, '番号', '12345671');
  await expect(page.getByText('振込にはこの番号を使います')).toBeVisible();
  await onward(page);
  await at(page, /口座名義/);
  await type(page, '口座名義', 'ミホン　タロウ');
  await onward(page);
}

test('the whole form by keyboard alone', async ({ page, sandbox, signIn, isMobile }) => {
  test.skip(isMobile, 'phones and tablets are walked by touch in apply.spec.ts');
  await signIn(sandbox.person('office_admin', '1379900010'));
  await page.goto('/applications/new');
  await shows(page, '助成金を申請する');
  await onward(page, '申請を始める');
  await eligibility(page);
  await office(page);
  await costs(page);
  await account(page);

  // Chromium hands file windows over only after it was told, and a key may overtake the telling: say it
  // once for all three pages, long before the first key.
  page.on('filechooser', () => {});
  for (const [heading, name] of [[/通帳/, 'bankbook.pdf'], [/サービス種類/, 'designation-notice.pdf'], [/領収書/, 'receipt.pdf']] as const) {
    await at(page, heading);
    await tabTo(page, 'ファイルを選ぶ');
    const chooser = page.waitForEvent('filechooser');
    await page.keyboard.press('Enter');
    await (await chooser).setFiles(fixture(name));
    await expect(page.locator('.stored-name', { hasText: name })).toBeVisible();
    await onward(page);
  }
  await at(page, /入力した内容を/);
  await onward(page, '申請に進む');
  await at(page, '申請する');

  // Without the declaration: the summary takes the focus and leads to the box.
  await onward(page, '申請する');
  await expect(page.locator('.error-summary')).toBeFocused();
  await expect(page).toHaveTitle(/^エラー：/);
  await tabTo(page, 'チェックを入れて');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('申請の内容と添付した書類に相違ありません')).toBeFocused();
  await page.keyboard.press('Space');
  await onward(page, '申請する');
  await at(page, '申請を受け付けました');
  await expect(page.locator('.reception-number')).toHaveText(/^R8-/);
});
