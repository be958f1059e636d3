// Every refusal of a file is said in its own words, and no other file suffers.
import { writeFileSync } from 'node:fs';
import { at, resume, send, start } from '../support/application.ts';
import { expect, expectAccessible, fixture, picture, test } from '../support/test.ts';

const REFUSED: [string, string][] = [
  ['empty.pdf', '中身が空'],
  ['html.pdf', '添付できません|中身が名前の種類と違います'],
  ['zip.pdf', '添付できません|中身が名前の種類と違います'],
  ['png-inside.pdf', '中身が名前の種類と違います'],
  ['pdf-inside.jpg', '中身が名前の種類と違います'],
  ['truncated.pdf', 'PDFを開けませんでした'],
  ['encrypted.pdf', 'パスワード'],
  ['no-pages.pdf', 'ページがありません'],
  ['javascript.pdf', '動くしくみ'],
  ['launch.pdf', '動くしくみ'],
  ['embedded-file.pdf', '動くしくみ'],
  ['huge.png', '縦横の大きさ'],
  ['truncated.jpg', '画像を開けませんでした'],
];

test('each file that cannot be taken is refused in its own words', async ({ page, sandbox, signIn }, info) => {
  await signIn(sandbox.person('office_admin', '1379900010'));
  await start(page);
  const draft = page.url().replace(/\/edit\/.*/, '');
  await page.goto(`${draft}/edit/document-receipt-copy`);
  await at(page, /領収書/);
  await send(page, 'receipt_copy', ['receipt.pdf']);

  const input = page.locator('[id="documents.receipt_copy"]');
  for (const [name, words] of REFUSED) {
    await input.setInputFiles(fixture(name));
    const notice = page.getByRole('alert').filter({ hasText: name });
    await expect(notice, name).toContainText(new RegExp(words));
    await notice.getByRole('button', { name: /閉じる|消す/ }).click();
    await expect(notice).toHaveCount(0);
  }

  await test.step('one byte too many is refused before it is sent', async () => {
    const large = info.outputPath('large.pdf');
    writeFileSync(large, Buffer.alloc(20_000_001, 32));
    await input.setInputFiles(large);
    await expect(page.getByRole('alert').filter({ hasText: 'large.pdf' })).toContainText('大きすぎます');
  });

  await test.step('a good file among bad ones arrives', async () => {
    await input.setInputFiles([fixture('encrypted.pdf'), fixture('receipt-scan.png'), fixture('empty.pdf')]);
    await expect(page.locator('.stored-name', { hasText: 'receipt-scan.png' })).toBeVisible();
    await expect(page.locator('.stored-name', { hasText: 'receipt.pdf' })).toBeVisible();
    await expect(page.locator('.stored-card')).toHaveCount(2);
    await picture(page, 'apply-files-refused');
    await expectAccessible(page);
  });
});

test.describe('a line that breaks', () => {
  test.use({ expectedConsole: [/ERR_FAILED|ERR_INTERNET_DISCONNECTED/] });

  test('the file is sent again by itself; the count is held; files can be replaced and removed', async ({ page, sandbox, signIn }) => {
    await signIn(sandbox.person('office_admin', '1379900010'));
    await resume(page);
    await page.goto(page.url().replace(/\/edit\/.*/, '/edit/document-bankbook-copy'));
    await at(page, /通帳/);

    let broken = 0;
    await page.route(/\/documents\/bankbook_copy\?/, async (route) => {
      broken += 1;
      if (broken <= 2) await route.abort('failed');
      else await route.continue();
    });
    await send(page, 'bankbook_copy', ['bankbook.pdf']);
    expect(broken).toBe(3);

    await page.locator('[id="documents.bankbook_copy"]').setInputFiles(fixture('receipt.pdf'));
    const full = page.getByRole('alert').filter({ hasText: 'receipt.pdf' });
    await expect(full).toContainText('件数を超えています');
    await full.getByRole('button', { name: /閉じる|消す/ }).click();

    await page.locator('.stored-card input[type=file]').setInputFiles(fixture('bankbook-photo.jpg'));
    await expect(page.locator('.stored-name')).toHaveText(['bankbook-photo.jpg']);

    await page.getByRole('button', { name: 'bankbook-photo.jpgを削除する' }).click();
    const dialog = page.getByRole('dialog', { name: 'このファイルを削除しますか' });
    await dialog.getByRole('button', { name: '削除する' }).click();
    await expect(page.locator('.stored-card')).toHaveCount(0);
  });
});
