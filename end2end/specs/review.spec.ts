// The federation's queue and case page: narrowed, by keyboard, sent back, corrected, submitted again.
import type { Page } from '@playwright/test';
import { at, goOn } from '../support/application.ts';
import { expect, expectAccessible, expectTouchTargets, picture, test } from '../support/test.ts';

const IN_REVIEW = '1379900044';
/** Bought readers and 22,000 yen of support. */
const WITH_SUPPORT = '1379900036';

/** The queue, once its rows are there. */
async function queue(page: Page, query = ''): Promise<void> {
  await page.goto(`/review${query}`);
  await at(page, '審査');
  await expect(page.locator('.queue-open').first()).toBeVisible();
}

/** Opens the case of an office from the queue. */
async function open(page: Page, office: string): Promise<void> {
  await queue(page, `?q=${office}&status=in_review`);
  await page.locator('.queue-open').first().click();
  await expect(page.locator('.answer-mark').first()).toBeVisible();
}

test('the queue is narrowed, searched, kept under a name and saved as CSV', async ({ page, sandbox, signIn }) => {
  await signIn(sandbox.person('reviewer'));
  await queue(page);
  await expect(page.locator('.queue-row', { hasText: '一時保存' }), 'drafts are not the federation’s').toHaveCount(0);
  await picture(page, 'review-queue');
  await expectAccessible(page);
  await expectTouchTargets(page);

  const tab = page.getByRole('button', { name: /^審査中/ });
  await tab.click();
  await expect(page).toHaveURL(/status=in_review/);
  await expect(tab).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('.queue-row')).toHaveCount(1);
  await expect(page.locator('.queue-row')).toContainText('さくら');

  await page.getByRole('button', { name: 'いまの条件を保存する' }).click();
  const dialog = page.getByRole('dialog', { name: 'いまの条件を保存する' });
  await dialog.getByLabel('名前').fill('審査中のもの');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: '保存する', exact: true }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: '絞り込みを外す' }).click();
  await expect(page).toHaveURL(/\/review$/);
  await page.getByRole('button', { name: '審査中のもの', exact: true }).click();
  await expect(page).toHaveURL(/status=in_review/);

  await page.getByText('CSVで保存').click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /^UTF-8/ }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/\.csv$/);

  await page.getByLabel(/^検索/).fill('ほしぞら');
  await page.getByLabel(/^検索/).press('Enter');
  await expect(page.getByText('条件に合う申請がありません')).toBeVisible();
  await expectAccessible(page);
});

test('cases are gone through by keyboard, document by document', async ({ page, sandbox, signIn }) => {
  await signIn(sandbox.person('reviewer'));
  await queue(page);
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect(page.locator('.queue-open').nth(1)).toBeFocused();
  await page.keyboard.press('k');
  await expect(page.locator('.queue-open').first()).toBeFocused();
  await page.keyboard.press('o');
  await expect(page.getByRole('button', { name: '選んだ1件を確認する' })).toBeVisible();
  await page.keyboard.press('/');
  await expect(page.getByLabel(/^検索/)).toBeFocused();
  await page.keyboard.press('j');
  await expect(page.getByLabel(/^検索/), 'keys are letters where one types').toHaveValue('j');
  await page.getByLabel(/^検索/).fill('');
  await page.getByLabel(/^検索/).blur();

  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'キーボード操作' });
  await expect(help).toBeVisible();
  await expectAccessible(page);
  await help.getByLabel('1文字のキー操作を使う').uncheck();
  await help.getByRole('button', { name: '閉じる' }).click();
  await page.keyboard.press('?');
  await expect(help, 'single keys can be turned off').toBeHidden();
  await page.getByRole('button', { name: /^キーボード操作/ }).click();
  await help.getByLabel('1文字のキー操作を使う').check();
  await help.getByRole('button', { name: '閉じる' }).click();

  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/review\/cases\//);
  await expect(page.locator('.viewer-picture')).not.toHaveJSProperty('naturalWidth', 0);
  const first = page.url();
  await page.keyboard.press('3');
  await expect(page.locator('.viewer-tab').nth(2)).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('.');
  await expect(page.locator('.viewer-page')).toContainText('2 / 2ページ');
  await page.keyboard.press('+');
  await expect(page.locator('.viewer-percent')).toHaveText('125%');
  await page.keyboard.press('r');
  await expect(page.locator('.viewer-picture')).toHaveAttribute('style', /rotate\(90deg\)/);
  await page.keyboard.press('n');
  await expect(page).not.toHaveURL(first);
  await expect(page.locator('.answer-mark').first()).toBeVisible();
  await page.keyboard.press('p');
  await expect(page).toHaveURL(first);
  await page.keyboard.press('u');
  await expect(page).toHaveURL(/\/review$/);
});

test('what the text of a document has of the answers is marked and said', async ({ page, sandbox, signIn }) => {
  await signIn(sandbox.person('reviewer'));
  await queue(page, `?q=${WITH_SUPPORT}&status=submitted`);
  await page.locator('.queue-open').first().click();
  const found = page.locator('.viewer-found');
  await page.locator('.viewer-tab', { hasText: '領収書' }).first().click();
  await expect(found).toContainText('金額「22,000円」');
  await expect(page.locator('.viewer-picture')).not.toHaveJSProperty('naturalWidth', 0);
  const marks = page.locator('.viewer-mark');
  await expect(marks.first()).toBeVisible();
  await picture(page, 'review-text-found');
  await expectAccessible(page);
  const stage = await page.locator('.viewer-picture').boundingBox();
  const mark = await marks.first().boundingBox();
  expect(stage && mark && mark.x >= stage.x && mark.y >= stage.y, 'the mark lies on the page').toBe(true);
  await page.getByRole('button', { name: '見つかった文字に印を付ける' }).click();
  await expect(marks).toHaveCount(0);
  await page.locator('.viewer-tab', { hasText: '通帳' }).first().click();
  await expect(found).toContainText('このページは画像です');
});

test('what came back of a grant is written down', async ({ page, sandbox, signIn }) => {
  await signIn(sandbox.person('reviewer'));
  await queue(page);
  await page.getByRole('link', { name: '返還', exact: true }).click();
  await at(page, '返還');
  const owed = page.locator('section', { hasText: '交付決定の取消' }).first();
  await expect(owed).toContainText('入金の記録はまだありません。');
  await picture(page, 'repayments');
  await expectAccessible(page);
  await expectTouchTargets(page);
  await owed.getByRole('button', { name: '入金を記録する' }).click();
  const dialog = page.getByRole('dialog', { name: '入金を記録する' });
  await dialog.getByRole('button', { name: '記録する', exact: true }).click();
  await expect(dialog.getByText('入金日を入力してください')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByLabel(/^入金日/).fill('2026-12-01');
  await dialog.getByLabel(/^金額/).fill('1000');
  await dialog.getByRole('button', { name: '記録する', exact: true }).click();
  await expect(page.getByText(/の入金を記録しました。残りは/)).toBeVisible();
  await expect(owed.getByRole('table')).toContainText('1,000円');
});

test('a case is sent back; the applicant sees what is marked, corrects it and submits again', async ({ page, browser, sandbox, signIn }) => {
  await signIn(sandbox.person('reviewer'));
  await open(page, IN_REVIEW);
  await picture(page, 'review-case');
  await expectAccessible(page);
  await expectTouchTargets(page);

  await page.getByRole('button', { name: '要修正（電話番号）' }).click();
  await page.getByRole('button', { name: '差し戻す', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog, 'nothing goes out without a reason').toContainText('まだ差し戻せません');
  await dialog.getByRole('button', { name: '戻る' }).click();
  await page.getByLabel(/電話番号の修正の理由/).fill('つながる電話番号を入力してください。');
  const reason = page.locator('#checklist .reasons').first().getByRole('checkbox').first();
  await reason.check();
  await expect(page.locator('#checklist .save-state')).toHaveAttribute('data-state', 'saved');
  await page.getByLabel('コメントを書く').fill('電話で確かめました');
  await page.getByRole('button', { name: 'コメントを残す' }).click();
  await expect(page.locator('.comment-text', { hasText: '電話で確かめました' })).toBeVisible();
  await page.getByRole('button', { name: '差し戻す', exact: true }).click();
  await expect(dialog).toContainText('つながる電話番号を入力してください。');
  await expect(dialog).not.toContainText('電話で確かめました');
  await picture(page, 'review-return');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: '差し戻す', exact: true }).click();
  await expect(page.getByText('差し戻しました')).toBeVisible();
  await expectAccessible(page);

  const office = sandbox.person('office_admin', IN_REVIEW);
  const applicant = await (await browser.newContext({ baseURL: sandbox.baseUrl, locale: 'ja-JP', timezoneId: 'Asia/Tokyo', reducedMotion: 'reduce' })).newPage();
  await applicant.goto(office.sign_in_url);
  await applicant.goto('/applications');
  await applicant.locator('.application-card', { hasText: '令和8年度' }).getByRole('heading').getByRole('link').click();
  await expect(applicant.getByText('直していただきたいところが2か所あります')).toBeVisible();
  await expect(applicant.getByText('電話で確かめました')).toHaveCount(0);
  await picture(applicant, 'review-corrections');
  await expectAccessible(applicant);
  await expectTouchTargets(applicant);
  await applicant.getByRole('link', { name: '電話番号' }).click();
  await at(applicant, '連絡先を入力してください');
  await expect(applicant.getByText('審査で、ここを直すように依頼がありました')).toBeVisible();
  await applicant.getByLabel('電話番号').fill('03-0000-1234');
  await picture(applicant, 'review-correct');
  await expectAccessible(applicant);
  await goOn(applicant, '保存して確認に戻る');
  await at(applicant, '入力した内容を確かめてください');
  await goOn(applicant, '申請に進む');
  await applicant.getByLabel('申請の内容と添付した書類に相違ありません').check();
  await goOn(applicant, '申請する');
  await at(applicant, '申請を受け付けました');

  await expect(page.locator('.case-facts'), 'the open page follows').toContainText('申請済');
  await expect(page.locator('.case-left')).toContainText('03-0000-1234');
  await applicant.context().close();
});

test('two reviewers at one case: nothing is overwritten, and a bulk confirmation says why not', async ({ page, browser, sandbox, signIn }) => {
  const [first, second] = sandbox.people.filter((person) => person.role === 'reviewer');
  if (!first || !second) throw new Error('the sandbox needs two reviewers');
  await signIn(first);
  await queue(page, '?q=1379900036&status=submitted');
  await page.locator('.queue-open').first().click();
  await page.getByRole('button', { name: '審査を始める' }).click();
  await expect(page.getByText('審査を始めました')).toBeVisible();

  const context = await browser.newContext({ baseURL: sandbox.baseUrl, locale: 'ja-JP', timezoneId: 'Asia/Tokyo', reducedMotion: 'reduce' });
  // News of what the first reviewer does comes too late here.
  await context.route('**/api/v1/events', (route) => route.abort());
  const other = await context.newPage();
  await other.goto(second.sign_in_url);
  await other.goto(new URL(page.url()).pathname);
  await expect(other.getByText(`${first.name}がこの申請を開いています`)).toBeVisible();

  const state = (of: Page) => of.locator('#checklist .save-state');
  await page.getByRole('button', { name: '要修正（所在地）' }).click();
  await page.getByLabel(/所在地の修正の理由/).fill('番地がありません');
  await expect(state(page)).toHaveAttribute('data-state', 'saved');
  await other.getByRole('button', { name: '要修正（郵便番号）' }).click();
  await other.getByLabel(/郵便番号の修正の理由/).fill('番号が違います');
  await expect(other.getByText('ほかの人が先に確認結果を保存しました')).toBeVisible();
  await expect(other.getByLabel(/郵便番号の修正の理由/), 'what was typed is still there').toHaveValue('番号が違います');
  await expectAccessible(other);
  await other.getByRole('button', { name: '相手の内容を読み込む' }).click();
  await expect(other.getByLabel(/所在地の修正の理由/)).toHaveValue('番地がありません');

  await page.getByRole('button', { name: '交付を提案する', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: '提案する', exact: true }).click();
  await expect(page.getByText('あなたが提案したため')).toBeVisible();
  await expect(page.getByRole('button', { name: '確認して決定する' })).toHaveCount(0);

  await queue(other, '?q=1379900036&status=in_review');
  await other.locator('.queue-pick input').first().check({ force: true });
  await other.getByRole('button', { name: '選んだ1件を確認する' }).click();
  const dialog = other.getByRole('dialog', { name: '提案をまとめて確認する' });
  await expect(dialog).toContainText('確認できます');
  await dialog.getByRole('button', { name: '1件を決定する' }).click();
  await expect(dialog, 'a warning of the automatic checks keeps it out').toContainText('できません');
  await picture(other, 'review-bulk');
  await expectAccessible(other);
  await context.close();
});

test('figures and budget are read without seeing colours', async ({ page, sandbox, signIn }) => {
  await signIn(sandbox.person('lead_reviewer'));
  await page.goto('/figures');
  await at(page, '集計');
  await expect(page.getByRole('heading', { name: '日ごとの受付' })).toBeVisible();
  await page.getByText('表で見る').click();
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  await picture(page, 'review-figures');
  await expectAccessible(page);
  await expectTouchTargets(page);

  await page.goto('/review/budget');
  await at(page, '予算');
  await page.getByRole('button', { name: '予算を変更する' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('予算の総額').fill('1,000,000');
  await dialog.getByLabel('予算を超える決定を止める').check();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: '変更する', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.locator('.budget-bar')).toBeVisible();
  await expect(page.getByRole('row', { name: /^予算/ }).first()).toContainText('1,000,000円');
  await picture(page, 'review-budget');
  await expectAccessible(page);
});
