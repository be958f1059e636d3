// Before signing in: the public pages in three languages without a script; the scheme explained, 区分しらべ, and
// the calculator on the same rules as the review.
import { expect, expectAccessible, expectTouchTargets, picture, test } from '../support/test.ts';

const LANGUAGES = [
  { name: '日本語', prefix: '', lang: 'ja', heading: /介護の情報を、必要な人へ/ },
  { name: 'やさしい日本語', prefix: '/easy', lang: 'ja', heading: /介護.*情報/ },
  { name: 'English', prefix: '/en', lang: 'en', heading: /Care information for those who need it/ },
];
const PAGES = ['', '/calculator', '/municipalities', '/news', '/contact', '/contact/received'];

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  for (const { name, prefix, lang, heading } of LANGUAGES) {
    test(`${name}: the landing page reads, and leads to every page in its language`, async ({ page }) => {
      await page.goto(prefix || '/');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await expect(page.getByRole('table')).toHaveCount(1);
      await expect(page.getByRole('row')).toHaveCount(8);
      await expect(page.locator('.schedule-event')).toHaveCount(12);
      await expect(page.locator('details.faq-item')).toHaveCount(14);
      const question = page.locator('details.faq-item').first();
      await question.locator('summary').click();
      await expect(question.locator('.faq-answer')).toBeVisible();
      const links = await page.getByRole('navigation').getByRole('link').evaluateAll(
        (found) => found.map((link) => link.getAttribute('href') ?? ''),
      );
      for (const page_ of ['/calculator', '/municipalities', '/news', '/contact']) {
        expect(links).toContain(prefix + page_);
      }
      for (const language of LANGUAGES) expect(links).toContain(language.prefix || '/');
    });
  }

  test('the calculator answers', async ({ page }) => {
    await page.goto('/');
    const form = page.getByRole('form', { name: '試算してみる' });
    await form.getByLabel('行っているサービス').selectOption('11');
    await form.getByLabel('A カードリーダーの購入費用（税込の合計）').fill('２４，２００円');
    await form.getByLabel('B 接続サポートなどの費用（税込の合計）').fill('33000');
    await form.getByRole('button', { name: '試算する' }).click();
    const result = page.getByRole('region', { name: '試算の結果' });
    await expect(result).toContainText('57,200円');
    await expect(result).toContainText('57,000円');
    await expect(page.getByText('受付中です。あと102日')).toBeVisible();
    await page.getByLabel('A カードリーダーの購入費用（税込の合計）').fill('十一万');
    await page.getByRole('button', { name: '試算する' }).click();
    await expect(page.getByRole('alert')).toContainText('数字で入力してください');
  });

  test('a message is corrected, sent, and reaches those who answer', async ({ page, sandbox }) => {
    await page.goto('/contact');
    await page.getByLabel('助成金の申請').check();
    await page.getByLabel('お名前').fill('見本 花子');
    await page.getByLabel('メールアドレス').fill('hanako@mihon');
    await page.getByLabel('内容').fill('領収書の書き方を教えてください。');
    await page.getByRole('button', { name: '送信する' }).click();
    // A browser takes it for an address, the server does not: nobody could answer.
    await expect(page.getByRole('alert')).toContainText('まだ送信されていません');
    await expect(page.getByLabel('内容')).toHaveValue('領収書の書き方を教えてください。');
    await page.getByLabel('メールアドレス').fill('hanako.mihon@example.jp');
    await page.getByRole('button', { name: '送信する' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'お問い合わせを受け付けました' })).toBeVisible();
    const mail = await sandbox.mailTo('madoguchi.mihon@example.jp');
    expect(mail.text).toContain('領収書の書き方を教えてください。');
  });

  test('municipalities are found, in English too', async ({ page }) => {
    await page.goto('/en/municipalities');
    await page.getByLabel('Prefecture').selectOption('02');
    await page.getByRole('button', { name: 'Search' }).click();
    const rows = page.getByRole('row').filter({ hasText: '青森県' });
    expect(await rows.count()).toBeGreaterThan(10);
    await expect(rows.first()).toContainText('見本');
  });
});

for (const { prefix } of LANGUAGES) {
  for (const suffix of PAGES) {
    const route = `${prefix}${suffix}` || '/';
    test(`${route} is accessible, can be touched and needs no sideways scrolling`, async ({ page }) => {
      await page.goto(route);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectAccessible(page);
      await expectTouchTargets(page);
      const over = () =>
        page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(await over()).toBeLessThanOrEqual(0);
      await picture(page, `public${route.replaceAll('/', '-')}`);
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await over()).toBeLessThanOrEqual(0);
    });
  }
}

test('on paper the answers stand open and what only a screen needs is gone', async ({ page }) => {
  await page.goto('/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.faq-answer').first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'サインイン', exact: true })).toBeHidden();
  await picture(page, 'public-print');
});

test('from the app the landing page is one press away, and back', async ({ page, sandbox, signIn }) => {
  await page.goto('/help');
  await page.getByRole('link', { name: /つなぎ/ }).first().click();
  await expect(page).toHaveURL(/\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/介護の情報を/);
  await signIn(sandbox.person('office_admin'));
  await page.goto('/');
  await page.getByRole('link', { name: 'サインイン', exact: true }).click();
  await expect(page).toHaveURL(/\/home$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('the operator writes news, and everybody reads them', async ({ page, sandbox, signIn }) => {
  await signIn(sandbox.person('operator'));
  await page.goto('/news/desk');
  await page.getByLabel('題名（日本語）').fill('点検のお知らせ');
  await page.getByLabel('本文（日本語）').fill('12月10日の夜に点検を行います。');
  await page.getByRole('button', { name: '保存する' }).click();
  await expect(page.getByText('公開日から、公開の画面に表示されます')).toBeVisible();
  await expectAccessible(page);
  await expectTouchTargets(page);
  await picture(page, 'public-news-desk');
  await page.goto('/');
  await page.getByRole('region', { name: 'お知らせ' }).getByRole('link', { name: '点検のお知らせ' }).click();
  await expect(page.getByText('12月10日の夜に点検を行います。')).toBeVisible();
  await page.goto('/news/desk');
  await page.getByRole('button', { name: '「点検のお知らせ」を取り下げる' }).click();
  await page.getByRole('button', { name: '本当に取り下げる' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: '点検のお知らせ' })).toHaveCount(0);
  await page.goto('/news');
  await expect(page.getByText('点検のお知らせ')).toHaveCount(0);
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
