// 導入の準備: five steps with checks that really run, by people who share them.
import { type Page } from '@playwright/test';
import {
  addAuthenticator,
  expect,
  expectAccessible,
  expectTouchTargets,
  picture,
  type Sandbox,
  START_OF_TEST,
  test,
} from '../support/test.ts';

test.describe.configure({ mode: 'serial' });
// No helper listens: asking its ports ends in refused connections, which is what is tested.
test.use({ expectedConsole: [/127\.0\.0\.1:2872\d/, /ERR_CONNECTION_REFUSED/, /loopback/i] });

/** An office registered here, whose administrator has a passkey in the browser. */
const OFFICE = '1379900150';
const EMAIL = 'junbi.mihon@example.jp';

/** Looks at the page as people with and without sight or a mouse do. */
async function look(page: Page, name: string): Promise<void> {
  await expect(page.locator('.skeleton')).toHaveCount(0);
  await expectAccessible(page);
  await expectTouchTargets(page);
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(over, 'sideways scrolling').toBeLessThanOrEqual(0);
  await picture(page, `onboarding-${name}`);
}

async function registerOffice(page: Page, sandbox: Sandbox): Promise<void> {
  await page.goto('/register');
  await page.getByLabel('介護保険事業所番号').fill(OFFICE);
  await page.getByLabel('メールアドレス').fill(EMAIL);
  await page.getByRole('button', { name: '確認メールを送る' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '確認メールを送りました' })).toBeVisible();
  const mail = await sandbox.mailTo(EMAIL);
  const link = /https?:\/\/\S+\/register\/\S+/.exec(mail.text)?.[0];
  expect(link).toBeTruthy();
  await page.goto(link ?? '');
  await page.getByLabel('あなたの氏名').fill('準備 花子');
  await page.getByLabel('事業所の名称').fill('テスト事業所じゅんび');
  await page.getByRole('button', { name: 'パスキーを登録する' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '2つ目のパスキー' })).toBeVisible();
  await page.getByRole('button', { name: 'あとで「アカウント」から登録する' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'テスト事業所じゅんび' })).toBeVisible();
}

test('the overview shows five steps, what is missing and how long it takes, and prints as a checklist', async ({
  page,
  sandbox,
  signIn,
}) => {
  await signIn(sandbox.person('office_admin'));
  await page.goto('/home');
  await page.getByRole('link', { name: '導入の準備' }).last().click();
  await expect(page.getByRole('heading', { level: 1, name: '導入の準備' })).toBeVisible();
  await expect(page.locator('.onboarding-step')).toHaveCount(5);
  const fourth = page.locator('.onboarding-step').nth(3);
  await expect(fourth.getByText('先に済ませるステップ')).toBeVisible();
  await expect(page.getByText('全部で約100分')).toBeVisible();
  await look(page, 'overview');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'チェックリストを印刷する' })).toBeHidden();
  await expect(page.getByText('端末を名前をつけて登録した')).toBeVisible();
  await picture(page, 'onboarding-print');
  await page.emulateMedia({ media: 'screen' });
});

test('the five steps can be read in easy Japanese and in English', async ({ page, sandbox, signIn }) => {
  await signIn(sandbox.person('office_admin'));
  await page.goto('/onboarding');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Getting ready' })).toBeVisible();
  await look(page, 'english');
  await page.getByRole('button', { name: 'やさしい日本語' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^はじめる\s*準備/ })).toBeVisible();
  await look(page, 'easy');
  await page.getByRole('button', { name: '日本語', exact: true }).click();
});

test('a terminal is measured over the line and registered under a name', async ({ page, sandbox, signIn }) => {
  await signIn(sandbox.person('office_admin'));
  // The sandbox lives in December; a browser in November would be days off. Its clock goes on, the page's stands.
  await sandbox.setClock(START_OF_TEST);
  await page.clock.setFixedTime(START_OF_TEST);
  await page.goto('/onboarding/terminal');
  await page.getByRole('button', { name: 'この端末を調べる' }).click();
  await expect(page.getByText('この端末は使えます').first()).toBeVisible();
  await expect(page.locator('.onboarding-finding')).toHaveCount(10);
  await expect(page.getByText(/^(ずれなし|\d{1,2}秒遅れています)$/)).toBeVisible();
  await expect(page.getByText(/^暗号化なし/)).toBeVisible();
  await page.getByRole('button', { name: 'この端末を登録する' }).click();
  await expect(page.getByText('端末の名前を入力してください')).toBeVisible();
  await page.getByLabel('端末の名前').fill('受付のパソコン');
  await page.getByRole('button', { name: 'この端末を登録する' }).click();
  await expect(page.getByText('登録して、結果を保存しました')).toBeVisible();
  const listed = page.locator('.onboarding-terminals').getByText('受付のパソコン');
  await expect(listed).toBeVisible();
  await look(page, 'terminal');
  // Kept at the server: a colleague at another device sees it.
  await page.reload();
  await expect(listed).toBeVisible();
});

test('a clock a year off is said with what to do', async ({ page, sandbox, signIn }) => {
  await signIn(sandbox.person('office_admin'));
  await page.clock.setFixedTime('2027-12-01T00:30:00Z');
  await page.goto('/onboarding/terminal');
  await page.getByRole('button', { name: 'この端末を調べる' }).click();
  await expect(page.getByText('この端末には直すことがあります')).toBeVisible();
  await expect(page.getByText('時計が5分以上ずれています')).toBeVisible();
});

test('of two officers who answer at once the second chooses, and nothing is overwritten', async ({
  page,
  browser,
  baseURL,
  sandbox,
  signIn,
}) => {
  const admin = sandbox.person('office_admin');
  await signIn(admin);
  await page.goto('/onboarding/settings');
  const here = page.getByRole('group', { name: /ログインID/ });
  await expect(here.getByLabel('はい')).toBeVisible();
  const context = await browser.newContext({ baseURL, locale: 'ja-JP' });
  const other = await context.newPage();
  const staff = sandbox.person('office_staff', admin.office_number ?? undefined);
  await other.goto(staff.sign_in_url);
  await other.goto('/onboarding/settings');
  await other.getByRole('group', { name: /ログインID/ }).getByLabel('わからない').check();
  await expect(other.getByText(`回答：${staff.name}`)).toBeVisible();
  await expect(other.getByText(/ログインIDがわからないとき/)).toBeVisible();
  await context.close();

  await here.getByLabel('はい').check();
  const told = page.getByRole('alert').filter({ hasText: 'ほかの方が先に答えました' });
  await expect(told).toContainText('わからない');
  await expect(told).toContainText(staff.name);
  await expect(here.getByLabel('はい')).toBeChecked();
  await look(page, 'conflict');
  await told.getByRole('button', { name: 'わたしの回答で保存する' }).click();
  await expect(page.getByText(`回答：${admin.name}`)).toBeVisible();
  await expect(told).toHaveCount(0);
  for (const question of [/仮パスワード/, /セキュリティメール/, /アカウントと権限/, /誰が読むか/]) {
    await page.getByRole('group', { name: question }).getByLabel('はい').check();
  }
  await expect(page.getByText(`回答：${admin.name}`)).toHaveCount(5);
  await look(page, 'settings');
});

test('the municipalities around the office are shown with their state', async ({ page, sandbox, signIn }) => {
  await signIn(sandbox.person('office_admin'));
  await page.goto('/onboarding/municipalities');
  await expect(page.getByRole('heading', { level: 2, name: '東京都の市町村' })).toBeVisible();
  await expect(page.getByRole('link', { name: '東京都千代田区', exact: true })).toHaveAttribute('href', '/readiness/131016');
  await expect(page.getByRole('link', { name: /変わったらメールで知る：東京都千代田区/ })).toBeVisible();
  await page.getByRole('group', { name: /保険者がいつから/ }).getByLabel('はい').check();
  await expect(page.getByText('完了').first()).toBeVisible();
  await look(page, 'municipalities');
});

test('the rehearsal goes on without the card helper and ends in a page for the subsidy', async ({ page, sandbox }) => {
  await addAuthenticator(page);
  await registerOffice(page, sandbox);
  await page.goto('/onboarding/rehearsal');
  await page.getByRole('button', { name: '最終確認を始める' }).click();
  const outcome = (check: string) => page.locator(`#check-${check}`);
  await expect(outcome('passkey')).toContainText('合格');
  await expect(outcome('rights')).toContainText('管理者が1人です');
  await expect(outcome('platform')).toContainText('対象外');
  await expect(outcome('certificate')).toContainText('対象外');
  await expect(outcome('card')).toContainText('まだ');
  await expect(page.getByText('5つの確認がすべて済むと作成できます')).toBeVisible();
  await page.getByRole('button', { name: 'カードリーダーにつなぐ' }).click();
  await expect(page.getByText('カードリーダー連携ソフトが見つかりません')).toBeVisible();
  await look(page, 'helper-missing');
  await page.getByRole('button', { name: '連携ソフトにつながらない' }).click();
  await expect(outcome('card')).toContainText('目視か4つの項目');
  await page.getByRole('button', { name: '結果のPDFを作成する' }).click();
  await expect(page.getByText('結果を作成しました')).toBeVisible();
  await look(page, 'rehearsed');
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: /^PDFを開く/ }).click();
  expect((await download).suggestedFilename()).toContain(OFFICE);

  const made = await page.request.post('/api/v1/applications', {
    data: { scheme_id: 'fy2026', office_number: OFFICE },
  });
  const { id } = (await made.json()) as { id: string };
  // The document is asked for where support is claimed.
  await page.goto(`/applications/${id}/edit/support`);
  await page.getByLabel('はい、業者に作業を頼みました').check();
  await page.getByRole('button', { name: '次へ', exact: true }).click();
  await expect(page.locator('.save-state')).toHaveAttribute('data-state', 'saved');
  await page.goto(`/applications/${id}/edit/document-web-service-admin-menu`);
  await page.getByRole('button', { name: '最終確認の結果をつける' }).click();
  await expect(page.locator('.stored-name', { hasText: '最終確認の結果' })).toBeVisible();
  await look(page, 'attached');
});

test('the first day, papers for recipients, and what to look after', async ({ page, sandbox, signIn }) => {
  await signIn(sandbox.person('office_admin'));
  await page.goto('/onboarding/start');
  await page.getByLabel('利用を始める日').fill('2027-01-04');
  await page.getByRole('button', { name: '保存する' }).click();
  await expect(page.getByText('保存しました')).toBeVisible();
  await expect(page.getByText(/受付はあと\d+日です/)).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'ちらし（A4）' }).click();
  expect((await download).suggestedFilename()).toBe('利用者向けのちらし.pdf');
  await look(page, 'start');
  await page.goto('/onboarding/health');
  await expect(page.getByRole('heading', { level: 1, name: '利用開始後の点検' })).toBeVisible();
  await expect(page.getByText('受付のパソコン')).toBeVisible();
  await look(page, 'health');
});
