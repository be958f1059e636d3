// No typing lost: dead line, closed tab, ended session, killed server.
import type { Page } from '@playwright/test';
import { at, eligibility, goOn, register, saved, start } from '../support/application.ts';
import { expect, picture, test } from '../support/test.ts';

test.describe('interrupted while typing', () => {
  // The line is cut and the session ended on purpose.
  test.use({ expectedConsole: [/ERR_INTERNET_DISCONNECTED|ERR_CONNECTION|ERR_FAILED|Failed to fetch|EventSource/] });

  let address = '';
  const name = (page: Page) => page.getByLabel('介護事業所名称');

  test.beforeEach(async ({ page, sandbox, signIn }) => {
    await signIn(sandbox.person('office_admin', '1379900010'));
    if (!address) {
      await start(page);
      await eligibility(page);
      await at(page, '介護事業所の名称を確かめてください');
      address = new URL(page.url()).pathname;
    }
    await page.goto(address);
    await at(page, '介護事業所の名称を確かめてください');
  });

  test('a line that breaks keeps the typing and saves it when it is back', async ({ page, context }) => {
    await context.setOffline(true);
    await name(page).fill('電波のないところで入力');
    await expect(page.locator('.save-state')).toHaveAttribute('data-state', 'kept');
    await picture(page, 'apply-offline');
    await goOn(page);
    await at(page, '事業所の所在地を入力してください');
    await context.setOffline(false);
    await saved(page);
    await page.goto(address);
    await expect(name(page)).toHaveValue('電波のないところで入力');
  });

  test('a tab closed at once loses nothing', async ({ page, context }) => {
    await context.setOffline(true);
    await name(page).fill('すぐに閉じた画面');
    await page.close();
    await context.setOffline(false);
    const again = await context.newPage();
    await again.goto(address);
    await expect(name(again)).toHaveValue('すぐに閉じた画面');
    await saved(again);
  });

  test('a page closed at any moment of typing loses nothing typed', async ({ page, context }) => {
    // Other lengths on every round, the same in every run.
    let seed = 20261122;
    const random = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
    let tab = page;
    for (let round = 0; round < 8; round += 1) {
      const box = name(tab);
      await box.fill('');
      const typed = `第${round}回の入力です`.slice(0, 3 + random(6));
      await box.pressSequentially(typed, { delay: random(120) });
      await tab.waitForTimeout(random(1500));
      await tab.close();
      tab = await context.newPage();
      await tab.goto(address);
      await expect(name(tab)).toHaveValue(typed);
    }
  });

  test('a killed server loses nothing and comes back by itself', async ({ page, sandbox }) => {
    await name(page).fill('止まったサーバーに入力');
    await saved(page);
    await sandbox.kill();
    await name(page).fill('止まっている間に入力');
    await expect(page.locator('.save-state')).toHaveAttribute('data-state', 'kept');
    await sandbox.restart();
    await expect(page.locator('.save-state')).toHaveAttribute('data-state', 'saved', { timeout: 60_000 });
    await page.reload();
    await expect(name(page)).toHaveValue('止まっている間に入力');
  });

  test('a session that ends keeps the typing until one has signed in again', async ({ page, context }) => {
    await context.clearCookies();
    await name(page).fill('セッションが切れてから入力');
    const dialog = page.getByRole('dialog').filter({ hasText: 'サインイン' });
    await expect(dialog).toBeVisible();
    await picture(page, 'apply-session-ended');
    await page.keyboard.press('Escape');
    await expect(name(page)).toHaveValue('セッションが切れてから入力');
    const kept = await page.evaluate(() =>
      Object.entries(localStorage).filter(([key]) => key.startsWith('tsunagi.draft.')).map(([, value]) => value).join());
    expect(kept).toContain('セッションが切れてから入力');
  });
});

test('after signing in again the typing goes on where it was', async ({ page, context, sandbox }) => {
  await register(page, sandbox, '1379900101', 'modoru.mihon@example.jp');
  await start(page);
  await eligibility(page);
  await at(page, '介護事業所の名称を確かめてください');
  await context.clearCookies();
  const box = page.getByLabel('介護事業所名称');
  await box.fill('サインインし直して続けた名称');
  const dialog = page.getByRole('dialog', { name: 'もう一度サインインしてください' });
  await expect(dialog).toBeVisible();
  await expect(dialog.getByLabel('メールアドレス')).toHaveValue('modoru.mihon@example.jp');
  await dialog.getByRole('button', { name: 'パスキーでサインイン' }).click();
  await expect(dialog).toBeHidden();
  await saved(page);
  await page.reload();
  await expect(box).toHaveValue('サインインし直して続けた名称');
});
