// The payment officer's pages: what a batch left out, and leaving something for the next one.
import { at } from '../support/application.ts';
import { expect, expectAccessible, expectTouchTargets, picture, test } from '../support/test.ts';

test('a batch says what it left out and why', async ({ page, sandbox, signIn }) => {
  await signIn(sandbox.person('payment_officer'));
  await page.goto('/payments');
  await page.getByRole('link', { name: '第1号' }).click();
  await at(page, '振込データ');
  const left = page.getByRole('region', { name: 'この回に入らなかった申請' });
  await expect(left.getByRole('row', { name: /こもれび/ })).toContainText('作成した担当者が次の回に回しました');
  await picture(page, 'payment-left-out');
  await expectAccessible(page);
});

test('what is left for the next batch is taken off count and sum', async ({ page, sandbox, signIn }) => {
  await signIn(sandbox.person('payment_officer'));
  await page.goto('/payments');
  const said = page.getByText(/を振り込めます/).first();
  await expect(said).toContainText('1件');
  await page.getByText('対象の一覧').click();
  await page.getByLabel(/を次の回に回す$/).first().check();
  await expect(said).toContainText('0件、合計0円を振り込めます。1件は次の回に回します。');
  await picture(page, 'payment-next-time');
  await expectAccessible(page);
  await expectTouchTargets(page);
  await page.getByLabel(/を次の回に回す$/).first().uncheck();
  await expect(said).toContainText('1件');
});
