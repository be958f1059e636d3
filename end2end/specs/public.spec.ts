// Before signing in: the scheme explained, 区分しらべ, and the calculator on the same rules as the review.
import { expect, expectAccessible, picture, test } from '../support/test.ts';

test('the landing page says how long applications are taken and what one may get', async ({ page }) => {
  await page.goto('/');
  const panel = page.getByRole('region', { name: /令和8年度/ });
  await expect(panel).toContainText('受付中 あと102日');
  await expect(panel).toContainText('64,000');
  await expect(panel).toContainText('55,000');
  await expect(panel).toContainText('42,000');
  await expect(page.getByRole('heading', { level: 3, name: '市町村（保険者）の対応状況を確認' })).toBeVisible();
  await panel.getByRole('link', { name: 'いくら受け取れるか試算する' }).click();
  await expect(page).toHaveURL(/\/subsidy#calculator$/);
  await expect(page.getByRole('heading', { name: '試算', exact: true })).toBeInViewport();
});

test('区分しらべ finds by name, reading and code, and says why not', async ({ page }) => {
  await page.goto('/subsidy');
  const query = page.getByLabel('サービスの名前、よみがな、またはコード');
  const found = page.getByRole('region', { name: '区分しらべ' });
  for (const [typed, name, amount] of [
    ['けあまね', '居宅介護支援', '3台まで 64,000円'],
    ['ショウタキ', '小規模多機能型居宅介護', '3台まで 64,000円'],
    ['７８', '地域密着型通所介護', '3台まで 64,000円'],
    ['グループホーム', '認知症対応型共同生活介護', '2台まで 55,000円'],
    ['17', '福祉用具貸与', '1台まで 42,000円'],
  ] as const) {
    await query.fill(typed);
    const row = found.getByRole('listitem').filter({ hasText: name }).first();
    await expect(row).toContainText(amount);
  }
  await query.fill('A2');
  const row = found.getByRole('listitem').filter({ hasText: '訪問型サービス（独自）' });
  await expect(row).toContainText('対象外');
  await expect(row).toContainText('総合事業');
  await expectAccessible(page);
  await picture(page, 'public-category');
  await query.fill('宇宙旅行');
  await expect(found).toContainText('見つかりませんでした');
});

test('the calculator explains ① to ④ and agrees with the API', async ({ page, sandbox }) => {
  await page.goto('/subsidy');
  const form = page.getByRole('region', { name: '試算' });
  const service = form.getByRole('combobox', { name: '事業所番号で行っているサービス' });
  for (const typed of ['ほうもんかいご', '15']) {
    await service.fill(typed);
    await service.press('ArrowDown');
    await service.press('Enter');
  }
  await expect(form.getByRole('list', { name: '選んだサービス' }).getByRole('listitem')).toHaveCount(2);
  await form.getByLabel('カードリーダーの台数').fill('８');
  await form.getByLabel('A カードリーダーの購入費用（税込の合計）').fill('１１０，５００');
  await form.getByLabel('B 接続サポートなどの費用（税込の合計）').fill('33,800円');
  await form.getByText('寄附金やその他の収入があるとき').click();
  await form.getByLabel('その他の収入（ほかの補助金など）').fill('20000');
  await form.getByLabel('その他の収入（ほかの補助金など）').blur();

  const answer = await fetch(`${sandbox.baseUrl}/api/v1/schemes/fy2026/estimate`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      services: ['11', '15'], readers: 8, reader_cost_yen: 110_500, support_cost_yen: 33_800,
      donations_yen: 0, other_income_yen: 20_000, nonprofit: false,
    }),
  });
  const wanted = await answer.json();
  expect(wanted.grant_yen).toBe(124_000);
  const yen = (amount: number) => `${amount.toLocaleString('ja-JP')}円`;
  const steps = form.locator('.estimate-step');
  await expect(steps.filter({ hasText: '総事業費' })).toContainText(yen(wanted.total_yen));
  await expect(steps.filter({ hasText: '助成限度額' })).toContainText(yen(wanted.limit_yen));
  await expect(steps.filter({ hasText: '選定額' })).toContainText(yen(wanted.selected_yen));
  await expect(steps.filter({ hasText: '交付額' })).toContainText(yen(wanted.grant_yen));
  await expect(form.getByText('6台までです')).toBeVisible();
  await expect(form.getByText('こえた2台は自己負担')).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'public-calculator');

  await form.getByLabel('A カードリーダーの購入費用（税込の合計）').fill('十一万');
  await expect(form.getByText('数字で入力してください（例：30,000）')).toBeVisible();
});

test('a service that is not eligible is refused with the reason', async ({ page }) => {
  await page.goto('/subsidy');
  const form = page.getByRole('region', { name: '試算' });
  const service = form.getByRole('combobox');
  await service.fill('A1');
  await form.getByRole('option', { name: /訪問型サービス（みなし）/ }).click();
  await expect(form.getByText(/対象になりません。.*総合事業/)).toBeVisible();
  await expect(form.getByRole('list', { name: '選んだサービス' }).getByRole('listitem')).toHaveCount(0);
});

test('the earlier year is there as a record, with its own table', async ({ page }) => {
  await page.goto('/subsidy');
  const query = page.getByLabel('サービスの名前、よみがな、またはコード');
  await query.fill('78');
  const found = page.getByRole('region', { name: '区分しらべ' });
  await expect(found.getByRole('listitem').first()).toContainText('64,000円');
  await page.getByLabel(/令和7年度/).check();
  await expect(page.getByRole('heading', { level: 2, name: /令和7年度/ })).toBeVisible();
  await page.getByLabel('サービスの名前、よみがな、またはコード').fill('78');
  await expect(found.getByRole('listitem').first()).toContainText('42,000円');
});
