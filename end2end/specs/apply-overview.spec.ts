// 申請一覧, the timeline in every state, changing after submission, withdrawing, printing.
import { at, goOn } from '../support/application.ts';
import { expect, expectAccessible, expectTouchTargets, picture, test } from '../support/test.ts';

const STATES: [string, string, string][] = [
  ['1379900028', '一時保存', 'draft'],
  ['1379900036', '申請済', 'submitted'],
  ['1379900044', '審査中', 'in-review'],
  ['1379900051', '差戻し', 'returned'],
  ['1379900069', '交付決定', 'approved'],
  ['1379900077', '振込予定', 'payment-scheduled'],
  ['1379900085', '入金済', 'paid'],
  ['1379900093', '振込不能', 'payment-failed'],
];

for (const [office, status, name] of STATES) {
  test(`an application that is ${name}`, async ({ page, sandbox, signIn }) => {
    await signIn(sandbox.person('office_admin', office));
    await page.goto('/applications');
    await at(page, '申請一覧');
    const card = page.locator('.application-card', { hasText: '令和8年度' });
    await expect(card).toContainText(status);
    await picture(page, `apply-list-${name}`);
    await expectAccessible(page);
    await card.getByRole('heading').getByRole('link').click();
    await at(page, '助成金の申請');
    await expect(page.locator('.standing')).toContainText(status);
    await expect(page.locator('.timeline')).toContainText(status);
    await picture(page, `apply-overview-${name}`);
    await expectAccessible(page);
    await expectTouchTargets(page);
  });
}

test('a change after submission counts only when submitted again; then it is withdrawn', async ({ page, sandbox, signIn }) => {
  await signIn(sandbox.person('office_admin', '1379900036'));
  await page.goto('/applications');
  await page.locator('.application-card', { hasText: '令和8年度' }).getByRole('heading').getByRole('link').click();
  await at(page, '助成金の申請');
  const number = await page.locator('.reception').textContent();

  await page.getByRole('link', { name: '内容を変更する' }).click();
  await at(page, '入力した内容を確かめてください');
  await page.getByRole('link', { name: /変更.*担当者名/ }).click();
  await at(page, '連絡先を入力してください');
  await page.getByLabel('担当者名').fill('見本 次郎');
  await goOn(page, '保存して確認に戻る');
  await at(page, '入力した内容を確かめてください');
  await expect(page.getByText('見本 次郎')).toBeVisible();
  const overview = page.url().replace(/\/edit.*/, '');
  await page.goto(overview);
  await expect(page.getByText('申請したあとに変更があります')).toBeVisible();
  await picture(page, 'apply-changed');

  await page.getByRole('link', { name: '確かめて申請し直す' }).click();
  await goOn(page, '申請に進む');
  await page.getByLabel('申請の内容と添付した書類に相違ありません').check();
  await goOn(page, '申請する');
  await at(page, '申請を受け付けました');
  await expect(page.locator('.reception-number')).toHaveText(number ?? '');
  await expect(page.locator('.paper')).toContainText('2回目');

  await page.goto(overview);
  await expect(page.getByText('申請したあとに変更があります')).toHaveCount(0);
  await page.getByRole('button', { name: '申請を取り下げる' }).click();
  const dialog = page.getByRole('dialog', { name: '申請を取り下げますか' });
  await picture(page, 'apply-withdraw');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: '取り下げる' }).click();
  await expect(page.locator('.standing')).toContainText('取下げ');
});

test('receipt and copy print on white without buttons', async ({ page, sandbox, signIn }) => {
  await signIn(sandbox.person('office_admin', '1379900044'));
  await page.goto('/applications');
  await page.locator('.application-card', { hasText: '令和8年度' }).getByRole('heading').getByRole('link').click();
  await page.getByRole('link', { name: '受付票を見る・印刷する' }).click();
  await at(page, '受付票');
  await expect(page.locator('.received').first()).toBeVisible();
  await picture(page, 'apply-receipt');
  await expectAccessible(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: '印刷する' })).toBeHidden();
  await expect(page.locator('.reception-number')).toBeVisible();
  await picture(page, 'apply-receipt-print');
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('link', { name: '申請内容の控え' }).click();
  await at(page, '申請内容の控え');
  await picture(page, 'apply-copy');
  await expectAccessible(page);
});

test('an ineligible answer is a page with the reason', async ({ page, sandbox, signIn }) => {
  await signIn(sandbox.person('office_admin', '1379900028'));
  await page.goto('/applications');
  await page.getByRole('link', { name: '続きから入力する' }).click();
  await expect(page).toHaveURL(/\/edit\/[a-z]/);
  await page.goto(page.url().replace(/\/edit\/.*/, '/edit/purchase'));
  await page.getByLabel('いいえ、まだ購入していません').check();
  await goOn(page);
  await at(page, '購入が終わってから申請してください');
  await picture(page, 'apply-ineligible');
  await expectAccessible(page);
  await page.goBack();
  await at(page, 'カードリーダーの購入は終わっていますか');
  await page.getByLabel('はい、領収書があります').check();
  await goOn(page);
  await at(page, /接続の設定は終わって/);
});
