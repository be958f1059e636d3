// The whole way: from the first visit to 受付番号, with PDFs and a photo.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fillIn, register, start, submit } from '../support/application.ts';
import {
  expect,
  expectAccessible,
  expectTouchTargets,
  fixture,
  picture,
  test,
} from '../support/test.ts';

const EMAIL = 'hajime.mihon@example.jp';

test('from registration to 受付番号', async ({ page, sandbox }) => {
  const visit = async (name: string) => {
    await picture(page, `apply-${name}`);
    await expectAccessible(page);
    await expectTouchTargets(page);
  };

  await register(page, sandbox, '1379900101', EMAIL);
  await start(page, visit);
  await fillIn(page, visit);
  const number = await submit(page, visit);

  await test.step('the receipt names every document with its SHA-256', async () => {
    for (const name of ['bankbook-photo.jpg', 'designation-notice.pdf', 'receipt.pdf', 'receipt-scan.png', 'admin-menu.pdf']) {
      const digest = createHash('sha256').update(readFileSync(fixture(name))).digest('hex');
      const row = page.locator('.received', { hasText: name });
      await expect(row).toContainText(digest);
      await expect(row).toContainText(`${readFileSync(fixture(name)).length} バイト`);
    }
  });

  await test.step('a mail with the number and nothing personal', async () => {
    await expect
      .poll(async () => (await sandbox.mailTo(EMAIL)).text, { timeout: 30_000 })
      .toContain(number);
    const mail = await sandbox.mailTo(EMAIL);
    expect(mail.text).not.toContain('見本 一');
  });

  await test.step('copy, list and timeline', async () => {
    await page.getByRole('link', { name: '申請内容の控え' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('申請内容の控え');
    await expect(page.locator('.paper')).toContainText('フク）ミホンカイ');
    await expect(page.locator('.paper')).toContainText('39,000円');
    await visit('copy');
    await page.goto('/applications');
    await expect(page.locator('.application-card')).toContainText(number);
    await visit('list');
    await page.getByRole('link', { name: 'テスト訪問介護ステーションはじめ' }).click();
    await expect(page.locator('.timeline')).toContainText('申請済');
    await visit('overview');
  });

  await test.step('nothing of what was typed stays in the browser', async () => {
    const kept = await page.evaluate(() => Object.keys(localStorage));
    expect(kept.filter((key) => key.startsWith('tsunagi.draft.'))).toEqual([]);
  });
});
