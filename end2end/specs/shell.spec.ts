// The frame around every page: titles, focus, skip link, menu, news about the line.
import { expect, expectAccessible, expectTouchTargets, picture, test } from '../support/test.ts';

const PUBLIC: [string, string, string][] = [
  ['/subsidy', 'カードリーダー購入等の助成金', 'subsidy'],
  ['/help', '使い方と困ったとき', 'help'],
  ['/verify', '通知書の確認', 'verify'],
  ['/register', '利用登録', 'register'],
  ['/sign-in', 'サインイン', 'sign-in'],
  ['/nowhere', 'ページが見つかりません', 'not-found'],
];

for (const [path, title, name] of PUBLIC) {
  test(`${path} has its title, reads well and can be touched`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(page).toHaveTitle(`${title} | つなぎ`);
    await expect(page.getByText('サンドボックス', { exact: true })).toBeVisible();
    await expect(page.locator('.skeleton')).toHaveCount(0);
    await expectAccessible(page);
    await expectTouchTargets(page);
    await picture(page, `shell-${name}`);
  });
}

for (const [path] of PUBLIC) {
  test(`${path} needs no sideways scrolling at 320 px or with double text`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('.skeleton')).toHaveCount(0);
    const over = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await over()).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 820, height: 1180 });
    await page.addStyleTag({ content: '' }).catch(() => undefined);
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    expect(await over()).toBeLessThanOrEqual(0);
  });
}

test('going to another page moves the focus to its heading and names it', async ({ page }) => {
  await page.goto('/subsidy');
  await page.getByRole('contentinfo').getByRole('link', { name: '使い方と困ったとき' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '使い方と困ったとき' })).toBeFocused();
  await expect(page).toHaveTitle('使い方と困ったとき | つなぎ');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page).toHaveURL(/\/subsidy$/);
});

test('the first stop of the keyboard leads past the menu', async ({ page }) => {
  await page.goto('/help');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '本文へ移動' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('the menu folds on narrow screens and says where one is', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/subsidy');
  const button = page.getByRole('button', { name: 'メニュー' });
  const link = page.getByRole('navigation', { name: 'メインメニュー' }).getByRole('link', { name: '使い方' });
  await expect(button).toHaveAttribute('aria-expanded', 'false');
  await expect(link).toBeHidden();
  await button.click();
  await expect(link).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'shell-menu');
  await page.keyboard.press('Escape');
  await expect(link).toBeHidden();
  await expect(button).toBeFocused();
  await button.click();
  await link.click();
  await expect(page).toHaveURL(/\/help$/);
  await expect(link).toBeHidden();
});

test('a lost line is said, and gone again when it is back', async ({ page, context }) => {
  await page.goto('/help');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await context.setOffline(true);
  await expect(page.getByText('ネットワークにつながっていません')).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText('ネットワークにつながっていません')).toBeHidden();
});

test('a page for people signed in asks to sign in and keeps its address', async ({ page }) => {
  await page.goto('/account');
  await expect(page.getByRole('heading', { level: 1, name: 'サインイン' })).toBeVisible();
  await expect(page).toHaveURL(/\/account$/);
});
