// How the app reaches the browser: first picture without the app, caching, integrity, policy.
import { expect, test } from '../support/test.ts';

test.describe('配信', () => {
  // The second test breaks the start of the app on purpose.
  // Without the worker: what it has kept comes even when the line does not.
  test.use({ expectedConsole: [/fetch|wasm|net::ERR_FAILED/i], serviceWorkers: 'block' });

  test('the first picture stands before the app has loaded', async ({ page }) => {
    await page.route(/\.wasm$/, () => {
      // Never answered: the state of a very slow line.
    });
    await page.goto('/help', { waitUntil: 'commit' });
    await expect(page.locator('#shell')).toContainText('つなぎ');
    await expect(page.locator('#shell').getByRole('status')).toContainText('読み込んでいます');
    await expect(page.locator('#fault')).toBeHidden();
  });

  test('a browser that cannot start the app says so', async ({ page }) => {
    await page.route(/\.wasm$/, (route) => route.abort());
    const failed = page.waitForEvent('pageerror');
    await page.goto('/help');
    await failed;
    await expect(page.getByRole('alert')).toContainText('画面を表示できませんでした');
    await expect(page.locator('#shell')).toBeHidden();
  });

  test('the app takes the place of the first picture', async ({ page }) => {
    await page.goto('/help');
    await expect(page.locator('#shell')).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });

  test('a part of the app that does not come is said, and comes when tried again', async ({ page }) => {
    let refused = 0;
    await page.route(/split_enter-[0-9a-f]{16}\.wasm$/, async (route) => {
      refused += 1;
      if (refused <= 2) await route.abort();
      else await route.continue();
    });
    await page.goto('/sign-in');
    const notice = page.getByRole('alert');
    await expect(notice).toContainText('この画面に必要なファイルを受け取れませんでした');
    await expect(page.getByRole('button', { name: 'ページ全体を読み込み直す' })).toBeVisible();
    const again = page.getByRole('button', { name: 'もう一度読み込む' });
    // Fetched ahead and for the page itself: one more press may be needed.
    await expect(async () => {
      if (await again.isVisible()) await again.click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('サインイン');
    }).toPass();
    await expect(notice).toHaveCount(0);
    expect(refused).toBeGreaterThan(2);
  });

  test('a visitor loads no page of offices or of the federation', async ({ page }) => {
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
    const last = page.waitForRequest(/split_subsidy/);
    await page.goto('/help');
    await last;
    await page.waitForLoadState('networkidle');
    const parts = loaded.filter((name) => name.includes('split_'));
    expect(parts.filter((name) => !/split_(?:enter|subsidy)-/.test(name))).toEqual([]);
    expect(parts).not.toEqual([]);
  });

  test('the page carries the policy and no inline code', async ({ request }) => {
    const answer = await request.get('/help');
    const headers = answer.headers();
    const policy = headers['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe-inline');
    expect(policy).not.toMatch(/'unsafe-eval'/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['cache-control']).toContain('no-cache');
    const html = await answer.text();
    expect(html).not.toMatch(/<script(?![^>]* src=)/);
    expect(html).not.toMatch(/<style|\sstyle=/);
  });

  test('files keep for ever, and come compressed with their type', async ({ request }) => {
    const html = await (await request.get('/help')).text();
    const names = [...html.matchAll(/(?:href|src)="(\/[^"]+-[0-9a-f]{16}\.(?:css|js|wasm|svg))"/g)]
      .map((match) => match[1] ?? '');
    expect(names.length).toBeGreaterThanOrEqual(4);
    for (const name of names) {
      const answer = await request.get(name, { headers: { 'accept-encoding': 'br' } });
      expect(answer.status(), name).toBe(200);
      expect(answer.headers()['cache-control'], name).toContain('immutable');
      expect(answer.headers()['content-encoding'], name).toBe('br');
      expect(answer.headers()['vary']?.toLowerCase(), name).toContain('accept-encoding');
      if (name.endsWith('.wasm')) expect(answer.headers()['content-type']).toBe('application/wasm');
    }
  });

  test('a missing file is missing, a page of the app is the app', async ({ request }) => {
    const missing = await request.get('/tsunagi-0000000000000000.js');
    expect(missing.status()).toBe(404);
    expect(missing.headers()['content-type'] ?? '').not.toContain('html');
    const page = await request.get('/applications', { headers: { accept: 'text/html' } });
    expect(page.status()).toBe(200);
    expect(await page.text()).toContain('id="shell"');
    const api = await request.get('/api/v1/no-such-thing');
    expect(api.status()).toBe(404);
    expect(api.headers()['content-type']).toContain('application/problem+json');
  });
});
