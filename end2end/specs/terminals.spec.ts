// 端末と証明書: a terminal is registered, its certificate issued and used in a real handshake, revoked, and shut out.
import { type Browser, type BrowserContext, type Page } from '@playwright/test';
import path from 'node:path';
import { addAuthenticator, expect, expectAccessible, expectTouchTargets, picture, type Sandbox, test } from '../support/test.ts';

test.describe.configure({ mode: 'serial' });
test.use({ withTerminals: true, expectedConsole: [/ERR_/, /answer 403/] });

let certificate: { file: string; password: string };

/** A browser on a terminal with this certificate, or with none, in the session opened before. */
async function onTerminal(
  browser: Browser,
  sandbox: Sandbox,
  shown?: { file: string; password: string },
): Promise<BrowserContext> {
  const clientCertificates = shown
    ? [{ origin: sandbox.terminalsUrl, pfxPath: shown.file, passphrase: shown.password }]
    : [];
  const context = await browser.newContext({ clientCertificates, ignoreHTTPSErrors: true });
  const session = sandbox.sessions.get(sandbox.person('office_admin').id) ?? [];
  await context.addCookies(session.map((cookie) => ({ ...cookie })));
  return context;
}

function card(page: Page, name: string) {
  return page.locator('[data-terminal]').filter({ hasText: name });
}

test('an administrator registers a terminal and gets a file with a password, once', async ({ page, sandbox, signIn }, info) => {
  // Handshakes go by the machine's clock.
  await sandbox.setClock(null);
  await signIn(sandbox.person('office_admin'));
  await addAuthenticator(page);
  await page.goto('/terminals');
  await expect(page.getByRole('heading', { level: 1, name: '端末と証明書' })).toBeVisible();
  await expect(page.getByText('登録した端末はありません')).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'terminals-empty');
  await page.getByRole('button', { name: '登録する', exact: true }).click();
  await expect(page.getByText('端末の名前を入力してください')).toBeVisible();
  await page.getByLabel('端末の名前').fill('受付のパソコン');
  await page.getByRole('button', { name: '登録する', exact: true }).click();

  // What comes next is offered at once, with advice for the device.
  await expect(page.getByRole('heading', { name: '受付のパソコンの証明書を発行する' })).toBeFocused();
  await expect(page.getByText('EdgeとChromeで使えます')).toBeVisible();
  await expectAccessible(page);
  await expectTouchTargets(page);
  await picture(page, 'terminals-issue');
  await page.getByRole('button', { name: '発行する', exact: true }).click();

  await expect(page.getByRole('heading', { name: '証明書を発行しました' })).toBeFocused();
  const password = await page.locator('[data-password]').innerText();
  expect(password).toMatch(/^[a-z0-9+]{5}(-[a-z0-9+]{5}){3}$/);
  await expectAccessible(page);
  await picture(page, 'terminals-issued');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /ファイルを保存する/ }).click(),
  ]);
  const file = path.join(info.outputDir, '..', `${info.project.name}-terminal.p12`);
  await download.saveAs(file);
  certificate = { file, password };
  await page.getByRole('button', { name: '保存しました。閉じる' }).click();
  await page.reload();
  await expect(card(page, '受付のパソコン')).toContainText('発行済み・未使用');
  await expect(page.getByText(password)).toHaveCount(0);
});

test('the terminal comes in with it, and nobody without', async ({ browser, sandbox }) => {
  const stranger = await onTerminal(browser, sandbox);
  const closed = await stranger.newPage();
  await expect(closed.goto(`${sandbox.terminalsUrl}/terminals`)).rejects.toThrow(/ERR_/);
  await stranger.close();

  const terminal = await onTerminal(browser, sandbox, certificate);
  const page = await terminal.newPage();
  await page.goto(`${sandbox.terminalsUrl}/terminals`);
  await expect(page.getByText('いまは登録した端末「受付のパソコン」で開いています')).toBeVisible();
  await expect(card(page, '受付のパソコン')).toContainText('使用できます');
  await expect(card(page, '受付のパソコン')).toContainText('この端末');
  await expectAccessible(page);
  await expectTouchTargets(page);
  await picture(page, 'terminals-here');

  // The rehearsal of getting ready sees the same handshake.
  await page.goto(`${sandbox.terminalsUrl}/onboarding/rehearsal`);
  await page.getByRole('button', { name: '最終確認を始める' }).click();
  await expect(page.locator('#check-certificate')).toContainText('合格');
  await picture(page, 'terminals-rehearsal');

  // The page that watches afterwards says until when.
  await page.goto(`${sandbox.terminalsUrl}/onboarding/health`);
  const row = page.getByRole('row', { name: /受付のパソコン/ });
  await expect(row).toContainText('有効');
  await expect(row).toContainText(/20\d\d年\d+月\d+日（.）まで/);
  await picture(page, 'terminals-health');
  await terminal.close();
});

test('revoked, the terminal is out within seconds and is told what to do', async ({ browser, page, sandbox, signIn }) => {
  const terminal = await onTerminal(browser, sandbox, certificate);
  const open = await terminal.newPage();
  await open.goto(`${sandbox.terminalsUrl}/terminals`);
  await expect(card(open, '受付のパソコン')).toContainText('使用できます');

  await signIn(sandbox.person('office_admin'));
  await page.goto('/terminals');
  await card(page, '受付のパソコン').getByText('証明書', { exact: true }).click();
  await page.getByRole('button', { name: /の証明書を失効させる/ }).click();
  await expect(page.getByRole('heading', { name: 'この証明書を失効させますか' })).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'terminals-revoke');
  await page.getByRole('dialog').getByRole('button', { name: '失効させる', exact: true }).click();
  await expect(card(page, '受付のパソコン')).toContainText('失効');
  await picture(page, 'terminals-revoked');

  // The page that is open gets nothing more; a new connection is refused by the handshake.
  const answer = await open.evaluate(async () => {
    try {
      return (await fetch('/api/v1/terminals')).status;
    } catch {
      return 0;
    }
  });
  expect([0, 403]).toContain(answer);
  await expect
    .poll(async () => {
      const again = await onTerminal(browser, sandbox, certificate);
      const tried = await again.newPage();
      const refused = await tried.goto(sandbox.terminalsUrl).then(
        () => false,
        () => true,
      );
      await again.close();
      return refused;
    }, { timeout: 15_000 })
    .toBe(true);
  await terminal.close();
});

test('an iPad gets a profile; the page is read in easy Japanese and English', async ({ page, sandbox, signIn }) => {
  await signIn(sandbox.person('office_admin'));
  await addAuthenticator(page);
  await page.goto('/terminals');
  await page.getByLabel('端末の名前').fill('訪問用のiPad');
  await page.getByLabel('端末の種類').selectOption({ label: 'iPad' });
  await page.getByRole('button', { name: '登録する', exact: true }).click();
  await expect(page.getByLabel(/構成プロファイル/)).toBeChecked();
  await expect(page.getByText('Safariで使えます')).toBeVisible();
  await picture(page, 'terminals-ipad');
  await page.getByRole('button', { name: 'やめる', exact: true }).click();

  for (const [language, heading, name] of [
    ['English', 'Devices and certificates', 'terminals-english'],
    ['やさしい日本語', /^端末/, 'terminals-easy'],
  ] as const) {
    await page.evaluate((tag) => localStorage.setItem('tsunagi.language', tag), language === 'English' ? 'en' : 'easy');
    await page.reload();
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    await expectAccessible(page);
    await picture(page, name);
  }
});
