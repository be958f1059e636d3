// 介護情報: a care manager's day, what is denied and why, and the recipient's own page.
import { type Page } from '@playwright/test';
import { KINDS, consent, delivery, known, newCard, openKind, platformOf, takeOn } from '../support/care.ts';
import {
  addAuthenticator,
  expect,
  expectAccessible,
  expectTouchTargets,
  picture,
  test,
  type Person,
  type Sandbox,
} from '../support/test.ts';

test.describe.configure({ mode: 'serial' });
test.use({ withPlatform: true });

/** Relation of the person taken on in the first test. */
let relation = '';

/** The care manager of the 居宅介護支援 office: another one works for a 訪問介護, who sees less. */
function manager(sandbox: Sandbox): Person {
  return sandbox.person('care_manager', '1379900036');
}

async function looksRight(page: Page, name: string): Promise<void> {
  await expect(page.locator('.skeleton')).toHaveCount(0);
  await expectAccessible(page);
  await expectTouchTargets(page);
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(over, 'sideways scrolling').toBeLessThanOrEqual(0);
  await picture(page, `care-${name}`);
}

test('a care manager takes a person on, question by question, and takes their consent', async ({
  page,
  sandbox,
  signIn,
}) => {
  const person = known(sandbox)[0]!;
  await signIn(manager(sandbox));
  await page.goto('/care/new');
  await looksRight(page, 'new');
  relation = await takeOn(page, person);
  await looksRight(page, 'consent');
  const tongues = page.locator('.consent-paper');
  await tongues.getByRole('button', { name: 'やさしい日本語' }).click();
  await expect(tongues.getByRole('button', { name: 'やさしい日本語' })).toHaveAttribute('aria-pressed', 'true');
  // Nothing is taken for granted.
  await page.getByRole('button', { name: '同意を登録する' }).click();
  await expect(page.getByRole('alert')).toContainText('だれが同意したかを選んでください');
  await consent(page);
  await expect(page).toHaveURL(new RegExp(`/care/${relation}$`));
  await expect(page.getByRole('heading', { level: 2, name: person.name })).toBeVisible();
  // Titles stay in the browser's history: they name nobody.
  await expect(page).toHaveTitle('利用者の情報 | つなぎ');
});

test('numbers that fit nobody are told apart from a broken line', async ({ page, sandbox, signIn }) => {
  const person = known(sandbox)[0]!;
  await signIn(manager(sandbox));
  await page.goto('/care/new');
  await page.getByLabel('被保険者証の番号').check();
  await page.getByRole('button', { name: '次へ' }).click();
  await page.getByLabel('保険者番号').first().fill('12');
  await page.getByRole('button', { name: '本人を探す' }).click();
  await expect(page.getByRole('alert')).toContainText('保険者番号を、被保険者証のとおり6桁の数字で入力してください');
  await page.getByLabel('保険者番号').first().fill(person.insurer_number);
  await page.getByLabel('被保険者番号').fill(person.insured_number);
  await page.getByLabel('生年月日').fill('1900-01-01');
  await page.getByRole('button', { name: '本人を探す' }).click();
  await expect(page.getByText('すべての項目が合う方が見つかりませんでした')).toBeVisible();
  await expect(page.getByLabel('被保険者番号')).toHaveValue(person.insured_number);
});

test('the list shows, searches and filters the people', async ({ page, sandbox, signIn }) => {
  const person = known(sandbox)[0]!;
  await signIn(manager(sandbox));
  await page.goto('/care');
  const row = page.getByRole('listitem').filter({ hasText: person.name });
  await expect(row).toBeVisible();
  await page.getByLabel('氏名・フリガナ・被保険者番号で探す').fill(person.kana);
  await expect(row).toBeVisible();
  await page.getByLabel('氏名・フリガナ・被保険者番号で探す').fill('存在しない名前');
  await expect(page.getByText('あてはまる利用者はいません')).toBeVisible();
  await page.getByRole('button', { name: '条件を消して全員を表示する' }).click();
  await expect(row).toBeVisible();
  await looksRight(page, 'list');
});

test('what the municipality delivers reaches the open page within two seconds', async ({ page, sandbox, signIn }) => {
  const person = known(sandbox)[0]!;
  const platform = platformOf(sandbox);
  await signIn(manager(sandbox));
  await page.goto(`/care/${relation}?kind=insurance_card`);
  await expect(page.locator('.care-form').first()).toBeVisible();
  const card = delivery(sandbox, 'card.jsonl', person, newCard(person, 'care4', 30938));
  expect(await platform.submit('insurance_card', card, 'insurer')).toContain('1');
  await expect(page.locator('#care-panel').getByText('要介護4').first()).toBeVisible({ timeout: 2_000 });
  // An application under way: the eighth kind of this person.
  const progress = delivery(sandbox, 'progress.jsonl', person, {
    kind: 'certification_progress',
    applied_on: '2026-11-20',
    application: '区分変更',
    stage: 'surveyed',
    steps: [
      { stage: 'received', on: '2026-11-20' },
      { stage: 'survey_ordered', on: '2026-11-22' },
      { stage: 'surveyed', on: '2026-11-28' },
    ],
    panel_planned_on: null,
  });
  await platform.submit('certification_progress', progress, 'insurer');
});

test('all eight kinds open by themselves, each with its source', async ({ page, sandbox, signIn }) => {
  await signIn(manager(sandbox));
  for (const [id, tab, title] of KINDS) {
    await page.goto(`/care/${relation}`);
    await openKind(page, tab, title);
    await expect(page).toHaveURL(id === 'insurance_card' ? /\/care\// : new RegExp(`kind=${id}$`));
    // Claims stand in a table by month; each month opens to its claims.
    if (id === 'claim') await page.locator('#care-panel summary').first().click();
    await expect(page.locator('#care-panel').getByText(/^提供元/).first()).toBeVisible();
    await looksRight(page, id);
  }
});

test('a kind that fails is tried again without the others', async ({ page, sandbox, signIn }) => {
  await signIn(manager(sandbox));
  let broken = true;
  await page.route('**/record-views', async (route) => {
    const asked = route.request().postDataJSON() as { kinds: string[] };
    if (broken && asked.kinds.includes('allowance')) await route.abort();
    else await route.continue();
  });
  await page.goto(`/care/${relation}?kind=allowance`);
  await expect(page.getByText('サーバーにつながりませんでした')).toBeVisible();
  await openKind(page, '保険証等', '介護保険証等情報');
  await expect(page.locator('#care-panel').getByText(/^提供元/).first()).toBeVisible();
  broken = false;
  await openKind(page, '住宅改修等', '住宅改修費利用等情報');
  await page.getByRole('button', { name: '住宅改修費利用等情報をもう一度読み込む' }).click();
  await expect(page.locator('#care-panel').getByText(/^提供元/).first()).toBeVisible();
});

test('versions say what changed', async ({ page, sandbox, signIn }) => {
  await signIn(manager(sandbox));
  // The municipality delivered this person's card a second time above.
  await page.goto(`/care/${relation}?kind=insurance_card`);
  await page.getByRole('button', { name: '変更の履歴を見る' }).first().click();
  await expect(page.getByText(/^第2版/).first()).toBeVisible();
  await expect(page.getByRole('columnheader', { name: '変わったところ' }).first()).toBeVisible();
  await expect(page.getByText('はじめに届いた内容です。')).toBeVisible();
  await looksRight(page, 'versions');
});

test('a print is written down before the print window opens, and prints one form', async ({ page, sandbox, signIn }) => {
  await signIn(manager(sandbox));
  await page.addInitScript(() => {
    window.print = () => {
      (window as unknown as { printed: number }).printed = ((window as unknown as { printed?: number }).printed ?? 0) + 1;
    };
  });
  await page.goto(`/care/${relation}?kind=care_plan`);
  await expect(page.locator('.care-form').first()).toBeVisible();
  const written = page.waitForResponse((answer) => answer.url().endsWith('/prints') && answer.ok());
  await page.getByRole('button', { name: '第3表 週間サービス計画表を印刷する' }).first().click();
  await written;
  await expect.poll(() => page.evaluate(() => (window as unknown as { printed?: number }).printed)).toBe(1);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.care-form:visible')).toHaveCount(1);
  await expect(page.locator('.care-form:visible').getByRole('heading', { name: /第3表/ })).toBeVisible();
  await picture(page, 'care-print');
  await page.emulateMedia({ media: 'screen' });
});

test('a print that cannot be written down does not happen', async ({ page, sandbox, signIn }) => {
  await signIn(manager(sandbox));
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', 'true');
  });
  await page.route('**/prints', (route) => route.abort());
  await page.goto(`/care/${relation}?kind=allowance`);
  await page.getByRole('button', { name: /を印刷する$/ }).first().click();
  await expect(page.getByText('サーバーにつながりませんでした')).toBeVisible();
  await expect(page.locator('html')).not.toHaveAttribute('data-printed', 'true');
});

test('a withdrawal empties the open page in another tab', async ({ page, context, sandbox, signIn }) => {
  await signIn(manager(sandbox));
  await page.goto(`/care/${relation}?kind=care_plan`);
  await expect(page.locator('.care-form').first()).toBeVisible();
  const other = await context.newPage();
  await other.goto(`/care/${relation}/consent`);
  // The sandbox's own consent and the one taken above: as long as one holds, nothing is withheld.
  const withdraw = other.getByRole('button', { name: '同意を取り消す' });
  await expect(withdraw).toHaveCount(2);
  for (const left of [1, 0]) {
    await withdraw.first().click();
    await other.getByRole('dialog').getByRole('button', { name: '取り消す' }).click();
    await expect(withdraw).toHaveCount(left);
  }
  await expect(other.getByText('同意の取消し').first()).toBeVisible();
  await expect(page.getByText('同意が取り消されました')).toBeVisible({ timeout: 5_000 });
  await expect(page.locator('.care-form')).toHaveCount(0);
  await looksRight(page, 'denied');
  await other.close();
});

test('a denied kind says how to get it, and the tab says so before', async ({ page, sandbox, signIn }) => {
  await signIn(manager(sandbox));
  await page.goto(`/care/${relation}?kind=life`);
  await expect(page.getByRole('tab', { name: /LIFE.*閲覧不可/ })).toBeVisible();
  await expect(page.getByRole('link', { name: '同意を受ける' })).toHaveAttribute('href', `/care/${relation}/consent`);
});

test('an emergency access needs a reason and goes on under a warning', async ({ page, sandbox, signIn }) => {
  await signIn(manager(sandbox));
  await page.goto(`/care/${relation}?kind=doctor_opinion`);
  await page.getByRole('button', { name: '緊急時の閲覧をする' }).click();
  const dialog = page.getByRole('dialog', { name: '緊急時の閲覧' });
  await expect(dialog.getByText('本人の同意などがないまま閲覧します')).toBeVisible();
  await dialog.getByLabel('緊急の理由').fill('緊急');
  await dialog.getByRole('button', { name: '理由を記録して閲覧する' }).click();
  await expect(dialog.getByText(/10文字以上で書いてください/)).toBeVisible();
  await expectAccessible(page);
  await dialog.getByLabel('緊急の理由').fill('自宅で意識がなく、救急隊に服薬を伝えるため');
  await dialog.getByRole('button', { name: '理由を記録して閲覧する' }).click();
  await expect(page.getByText('緊急時の閲覧中です')).toBeVisible();
  await expect(page.locator('.care-form').first()).toBeVisible();
  await looksRight(page, 'emergency');
  await page.getByRole('button', { name: '緊急時の閲覧を終える' }).click();
  await expect(page.locator('.care-form')).toHaveCount(0);
});

test('the administrator reviews the emergency access', async ({ page, sandbox, signIn }) => {
  const office = manager(sandbox).office_number ?? undefined;
  await signIn(sandbox.person('office_admin', office));
  await page.goto('/care/emergencies');
  const card = page.getByRole('article').filter({ hasText: '救急隊に服薬を伝えるため' });
  await expect(card.getByText('確認待ち')).toBeVisible();
  await looksRight(page, 'emergencies');
  await card.getByLabel('緊急と認めない').check();
  await card.getByRole('button', { name: '確認を記録する' }).click();
  await expect(card.getByText('緊急と認めない理由を書いてください')).toBeVisible();
  await card.getByLabel('緊急と認める').check();
  await card.getByLabel('確認した内容').fill('搬送の記録で確かめた');
  await card.getByRole('button', { name: '確認を記録する' }).click();
  await expect(card.getByText(/搬送の記録で確かめた/)).toBeVisible();
});

test('the recipient reads their record, sees who looked, objects and is answered', async ({ page, sandbox, signIn, browser, baseURL }) => {
  const recipient = sandbox.person('recipient');
  await signIn(recipient);
  await page.goto('/home');
  await page.getByRole('link', { name: 'わたしの情報' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'わたしの情報' })).toBeVisible();
  await looksRight(page, 'my');
  await page.getByRole('button', { name: 'ふりがなをつける' }).click();
  await expect(page.locator('ruby').first()).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'care-my-furigana');
  await page.getByRole('button', { name: 'ふりがなを消す' }).click();
  await page.getByRole('button', { name: '介護保険証と負担の割合を開く' }).click();
  await expect(page.locator('.care-own-kind').first().getByText(/受け取った内容です/)).toBeVisible();
  const looked = page.getByRole('region', { name: 'だれが見たか' });
  await expect(looked.getByText(/見ました/).first()).toBeVisible();
  const object = looked.getByRole('button', { name: /申し出る$/ }).first();
  await object.click();
  await page.getByLabel('申し出の内容').fill('その日は担当ではなかったはずです。');
  await page.getByRole('dialog').getByRole('button', { name: '申し出る' }).click();
  const said = page.getByRole('region', { name: '申し出', exact: true });
  await expect(said.getByText('その日は担当ではなかったはずです。')).toBeVisible();

  const admin = await browser.newContext({ baseURL, locale: 'ja-JP' });
  const desk = await admin.newPage();
  const office = manager(sandbox).office_number ?? undefined;
  const kept = sandbox.sessions.get(sandbox.person('office_admin', office).id);
  if (kept) await admin.addCookies(kept.map((cookie) => ({ ...cookie })));
  await desk.goto('/care/objections');
  const card = desk.getByRole('article').filter({ hasText: 'その日は担当ではなかったはずです。' });
  await card.getByLabel(/^回答/).fill('ケアプランの見直しのために閲覧しました。');
  await card.getByRole('button', { name: '回答を送る' }).click();
  await expect(card.getByText('回答済み')).toBeVisible();
  await looksRight(desk, 'objections');
  await admin.close();
  await expect(said.getByText('ケアプランの見直しのために閲覧しました。')).toBeVisible();
});

test('while the platform is down the list says so and shows the portal’s own', async ({ page, sandbox, signIn }) => {
  await signIn(manager(sandbox));
  await platformOf(sandbox).lose();
  try {
    await page.goto('/care');
    await expect(page.getByText('介護情報基盤につながりません')).toBeVisible();
    await expect(page.getByText('氏名は介護情報基盤につながると表示します。').first()).toBeVisible();
    await looksRight(page, 'down');
    await page.goto(`/care/${relation}?kind=insurance_card`);
    await expect(page.getByText('介護情報基盤から時間内に返事がありませんでした')).toBeVisible();
    await expect(page.locator('.care-form')).toHaveCount(0);
  } finally {
    await platformOf(sandbox).comeBack();
  }
  await page.getByRole('button', { name: '介護保険証等情報をもう一度読み込む' }).click();
  await expect(page.locator('.care-form').first()).toBeVisible();
});

test('the policy shows how sure each cell is; an operator may change it with a reason', async ({ page, sandbox, signIn }) => {
  await addAuthenticator(page);
  await signIn(sandbox.person('operator'));
  await page.goto('/care/policy');
  await expect(page.getByRole('table', { name: '閲覧権限の表' })).toBeVisible();
  await expect(page.getByText(/公式資料で確かめていないマス/)).toBeVisible();
  await looksRight(page, 'policy');
  await page.getByText('表を変更する（運用者）').click();
  await page.getByRole('button', { name: '内容を確かめて変更する' }).click();
  await expect(page.getByText('変更の理由を書いてください')).toBeVisible();
});

test('a record can be opened by keyboard alone', async ({ page, sandbox, signIn, isMobile }) => {
  test.skip(isMobile, 'a keyboard way is a desktop way');
  await signIn(manager(sandbox));
  await page.goto(`/care/${relation}`);
  const first = page.getByRole('tab', { name: /^保険証等/ });
  await first.focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: /^要介護認定/ })).toBeFocused();
  await page.keyboard.press('End');
  await expect(page.getByRole('tab', { name: /^レセプト/ })).toBeFocused();
  await expect(page.getByRole('heading', { level: 3, name: '介護レセプト' })).toBeVisible();
  await page.keyboard.press('Home');
  await expect(first).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Tab');
  await expect(page.locator('#care-panel')).toBeFocused();
});
