// Accounts: registration by mail, passkeys, sign-in, tokens, sessions, colleagues.
import type { Page } from '@playwright/test';
import {
  addAuthenticator,
  expect,
  expectAccessible,
  expectTouchTargets,
  picture,
  type Sandbox,
  test,
} from '../support/test.ts';

const EMAIL = 'akari.mihon@example.jp';
const NUMBER = '1379900119';

/** Looks at the page as people with and without sight or a mouse do. */
async function look(page: Page, name: string): Promise<void> {
  await expect(page.locator('.skeleton')).toHaveCount(0);
  await expectAccessible(page);
  await expectTouchTargets(page);
  await picture(page, `account-${name}`);
}

async function linkTo(sandbox: Sandbox, address: string): Promise<string> {
  const mail = await sandbox.mailTo(address);
  const link = /https?:\/\/\S+\/register\/\S+/.exec(mail.text)?.[0];
  expect(link, 'the mail holds the link').toBeTruthy();
  return link ?? '';
}

async function register(page: Page, sandbox: Sandbox, number: string, email: string): Promise<void> {
  await page.goto('/register');
  await page.getByLabel('介護保険事業所番号').fill(number);
  await page.getByLabel('メールアドレス').fill(email);
  await page.getByRole('button', { name: '確認メールを送る' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '確認メールを送りました' })).toBeVisible();
  await page.goto(await linkTo(sandbox, email));
}

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('メールアドレス').fill(email);
  await page.getByRole('button', { name: 'パスキーでサインイン' }).click();
  await expect(page).toHaveURL(/\/home$/);
}

test('registration says what is wrong and how to put it right', async ({ page }) => {
  await page.goto('/register');
  await page.getByRole('button', { name: '確認メールを送る' }).click();
  const summary = page.getByRole('alert');
  await expect(summary).toBeFocused();
  await expect(page).toHaveTitle('エラー：利用登録 | つなぎ');
  await summary.getByRole('link', { name: '介護保険事業所番号を入力してください' }).click();
  await expect(page.getByLabel('介護保険事業所番号')).toBeFocused();
  await page.getByLabel('介護保険事業所番号').fill('13799');
  await page.getByLabel('メールアドレス').fill('だれか');
  await page.getByRole('button', { name: '確認メールを送る' }).click();
  await expect(summary).toContainText('10桁で入力してください（いま5桁です）');
  await expect(summary).toContainText('name@example.jp');
  await look(page, 'register-errors');
});

test('a doubtful office number is a warning, not a refusal', async ({ page }) => {
  await page.goto('/register');
  await page.getByLabel('介護保険事業所番号').fill('１３７９９００１１８');
  await expect(page.getByText('番号の打ち間違いかもしれません')).toBeVisible();
  await page.getByLabel('メールアドレス').fill('utagai.mihon@example.jp');
  await look(page, 'register-doubt');
  await page.getByRole('button', { name: '確認メールを送る' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '確認メールを送りました' })).toBeVisible();
  await page.getByRole('button', { name: 'もう一度送る' }).click();
  await expect(page.getByText('もう一度送りました')).toBeVisible();
  await look(page, 'register-sent');
  await page.getByRole('button', { name: '入力に戻って直す' }).click();
  await expect(page.getByLabel('メールアドレス')).toHaveValue('utagai.mihon@example.jp');
});

test('a link that is not ours leads back to the beginning', async ({ page }) => {
  await page.goto('/register/not-a-token-of-anybody');
  await expect(page.getByRole('link', { name: '利用登録をはじめからする' })).toBeVisible();
  await look(page, 'register-link');
});

test('from the mail to two passkeys, out and in again', async ({ page, sandbox }) => {
  const first = await addAuthenticator(page);
  await register(page, sandbox, NUMBER, EMAIL);
  await page.getByLabel('事業所の名称').fill('テスト訪問介護あかり');
  await page.getByRole('button', { name: 'パスキーを登録する' }).click();
  await expect(page.getByRole('alert')).toContainText('氏名を60文字以内で入力してください');
  await page.getByLabel('あなたの氏名').fill('見本 明');
  await look(page, 'register-person');
  await page.getByRole('button', { name: 'パスキーを登録する' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '2つ目のパスキー' })).toBeVisible();
  expect(await first.count()).toBe(1);
  await look(page, 'register-second');
  // The same device again: said in words of its own, nothing lost.
  await page.getByRole('button', { name: 'もう1つ登録する' }).click();
  await expect(page.getByRole('alert')).toContainText('すでに登録されています');
  await page.getByRole('button', { name: 'あとで「アカウント」から登録する' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'テスト訪問介護あかり' })).toBeVisible();
  await expect(page.getByText('予備のパスキーがありません')).toBeVisible();
  await look(page, 'home-new');

  await test.step('sign out and in', async () => {
    if (await page.getByRole('button', { name: 'メニュー' }).isVisible()) {
      await page.getByRole('button', { name: 'メニュー' }).click();
    }
    await page.getByRole('button', { name: 'サインアウト', exact: true }).click();
    await expect(page).toHaveURL(/\/$/);
    await page.goto('/home');
    await expect(page.getByRole('heading', { level: 1, name: 'サインイン' })).toBeVisible();
    await signIn(page, EMAIL);
  });

  await test.step('a finger that does not fit is refused in words', async () => {
    await page.context().clearCookies();
    await first.refuseUser();
    await page.goto('/sign-in');
    await page.getByLabel('メールアドレス').fill(EMAIL);
    await page.getByRole('button', { name: 'パスキーでサインイン' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'パスキー' })).toBeVisible();
    await expect(page.getByLabel('メールアドレス')).toHaveValue(EMAIL);
  });
});

test('the account: a token is shown once, works, and ends', async ({ page, sandbox }) => {
  await addAuthenticator(page);
  await register(page, sandbox, '1379900127', 'hikari.mihon@example.jp');
  await page.getByLabel('事業所の名称').fill('テストデイサービスひかり');
  await page.getByLabel('あなたの氏名').fill('見本 光');
  await page.getByRole('button', { name: 'パスキーを登録する' }).click();
  await page.getByRole('button', { name: /あとで/ }).click();
  await page.goto('/account');
  await expect(page.getByRole('heading', { level: 1, name: 'アカウント' })).toBeVisible();
  await page.getByText('トークンを作成する').first().click();
  await page.getByRole('button', { name: 'トークンを作成する' }).click();
  await expect(page.getByRole('alert').filter({ hasText: '使うソフトの名前' })).toBeFocused();
  await page.getByLabel('使うソフトの名前').fill('テスト介護ソフト');
  await page.getByRole('button', { name: 'トークンを作成する' }).click();
  const secret = page.locator('.secret code');
  await expect(secret).toBeVisible();
  const bearer = { authorization: `Bearer ${await secret.textContent()}` };
  const ask = () => fetch(`${sandbox.baseUrl}/api/v1/applications`, { headers: bearer });
  expect((await ask()).status).toBe(200);
  await look(page, 'account');
  await page.reload();
  await expect(page.getByRole('button', { name: 'テスト介護ソフトを無効にする' })).toBeVisible();
  await expect(secret).toHaveCount(0);
  await page.getByRole('button', { name: 'テスト介護ソフトを無効にする' }).click();
  await look(page, 'token-end');
  await page.getByRole('dialog').getByRole('button', { name: '無効にする' }).click();
  await expect(page.getByText('トークンはまだありません。')).toBeVisible();
  expect((await ask()).status).toBe(401);

  await test.step('the last passkey stays', async () => {
    await page.getByRole('button', { name: /を削除する$/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: '削除する' }).click();
    await expect(page.getByText('最後の1つは削除できません')).toBeVisible();
  });

  await test.step('sign out everywhere', async () => {
    await page.getByRole('button', { name: 'すべての端末でサインアウトする' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'サインアウトする' }).click();
    await expect(page).toHaveURL(/\/$/);
    await page.goto('/account');
    await expect(page.getByRole('heading', { level: 1, name: 'サインイン' })).toBeVisible();
  });
});

test('a colleague is invited, joins with a passkey, and is taken out', async ({ page, browser, sandbox }) => {
  await addAuthenticator(page);
  await register(page, sandbox, '1379900135', 'nozomi.mihon@example.jp');
  await page.getByLabel('事業所の名称').fill('テスト訪問看護のぞみ');
  await page.getByLabel('あなたの氏名').fill('見本 望');
  await page.getByRole('button', { name: 'パスキーを登録する' }).click();
  await page.getByRole('button', { name: /あとで/ }).click();
  await page.goto('/office');
  await page.getByRole('button', { name: '招待を送る' }).click();
  await expect(page.getByRole('alert').filter({ hasText: '役割を選択してください' })).toBeFocused();
  await page.getByLabel('招待する人のメールアドレス').fill('kaoru.mihon@example.jp');
  await page.getByLabel('事業所の職員').check();
  await page.getByRole('button', { name: '招待を送る' }).click();
  await expect(page.getByText('kaoru.mihon@example.jp に招待を送りました')).toBeVisible();
  await expect(page.getByRole('heading', { name: '招待中' })).toBeVisible();
  await look(page, 'office');

  const context = await browser.newContext({ baseURL: sandbox.baseUrl, locale: 'ja-JP' });
  const other = await context.newPage();
  await addAuthenticator(other);
  await other.goto(await linkTo(sandbox, 'kaoru.mihon@example.jp'));
  await expect(other.getByText('テスト訪問看護のぞみ')).toBeVisible();
  await other.getByLabel('あなたの氏名').fill('見本 薫');
  await other.getByRole('button', { name: 'パスキーを登録する' }).click();
  await other.getByRole('button', { name: /あとで/ }).click();
  await expect(other.getByRole('heading', { level: 1, name: 'テスト訪問看護のぞみ' })).toBeVisible();
  await other.goto('/office');
  await expect(other.getByRole('listitem').filter({ hasText: '見本 望' })).toBeVisible();
  await expect(other.getByRole('button', { name: '招待を送る' })).toHaveCount(0);

  await page.reload();
  await page.getByRole('button', { name: '見本 薫さんを外す' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '外す' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: '見本 薫' })).toHaveCount(0);
  await other.goto('/home');
  await expect(other.getByText('事業所に所属していません')).toBeVisible();
  await context.close();
});

test('a session that ended in the middle is asked for again, and the work goes on', async ({ page, sandbox }) => {
  await addAuthenticator(page);
  await register(page, sandbox, '1379900143', 'tobari.mihon@example.jp');
  await page.getByLabel('事業所の名称').fill('テストデイケアつばさ');
  await page.getByLabel('あなたの氏名').fill('見本 帳');
  await page.getByRole('button', { name: 'パスキーを登録する' }).click();
  await page.getByRole('button', { name: /あとで/ }).click();
  await page.goto('/office');
  await page.getByLabel('招待する人のメールアドレス').fill('sora2.mihon@example.jp');
  await page.getByLabel('ケアマネジャー').check();
  await page.context().clearCookies();
  await page.getByRole('button', { name: '招待を送る' }).click();
  const dialog = page.getByRole('dialog', { name: 'もう一度サインインしてください' });
  await expect(dialog).toBeVisible();
  await expect(dialog.getByLabel('メールアドレス')).toHaveValue('tobari.mihon@example.jp');
  await look(page, 'again');
  await dialog.getByRole('button', { name: 'パスキーでサインイン' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('sora2.mihon@example.jp に招待を送りました')).toBeVisible();
});

test('people of several offices see for which one they work, and switch', async ({ page, sandbox, signIn }) => {
  const several = sandbox.people.find((person) => person.email.startsWith('kenmu.'));
  if (!several) throw new Error('the sandbox has nobody with two offices');
  await signIn(several);
  await page.goto('/home');
  await expect(page.getByText(/^事業所番号 \d/)).toBeVisible();
  const menu = page.getByRole('button', { name: 'メニュー' });
  if (await menu.isVisible()) await menu.click();
  const choice = page.getByLabel('作業する事業所');
  await expect(choice).toBeVisible();
  const before = await page.getByRole('heading', { level: 1 }).textContent();
  const names = await choice.locator('option').allTextContents();
  const next = names.find((name) => name !== before) ?? '';
  await choice.selectOption({ label: next });
  await expect(page.getByRole('heading', { level: 1, name: next })).toBeVisible();
  if (await menu.isVisible()) await expect(menu).toHaveAttribute('aria-expanded', 'false');
  await look(page, 'switched');
});
