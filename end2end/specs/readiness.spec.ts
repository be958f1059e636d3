// 市町村の対応状況: the published list taken over, read without an account, followed by mail, edited by the
// municipality; a lost passkey; the home screen.
import { addAuthenticator } from '../support/passkey.ts';
import { expect, expectAccessible, picture, test } from '../support/test.ts';

const LIST = [
  '市町村の対応状況',
  '北海道（道央） 札幌市 2026/10/1',
  '北海道（道南） 函館市（一部の事務を除く） 2027/4/1',
  '神奈川 横浜市 日程調整中',
  '東京都 千代田市 2027/4/1',
  '東京都 中央区 未定',
].join('\n');

test('the operator takes over the published list, choosing where a name is not certain', async ({ page, sandbox, signIn }) => {
  await signIn(sandbox.person('operator'));
  await addAuthenticator(page);
  await page.goto('/readiness/desk');
  await page.getByLabel('一覧の文字').fill(LIST);
  await page.getByRole('button', { name: '内容を確かめる' }).click();
  await expect(page.getByText('読み取れた市町村 4')).toBeVisible();
  await expect(page.getByText('5行目：東京都 千代田市 2027/4/1')).toBeVisible();
  await expect(page.getByRole('button', { name: 'この内容で取り込む' })).toHaveCount(0);
  await expectAccessible(page);
  await picture(page, 'readiness-import');
  await page.getByLabel('5行目の市町村').selectOption({ label: '東京都千代田区' });
  await page.getByRole('button', { name: '選んだ市町村で確かめ直す' }).click();
  await expect(page.getByText('読み取れた市町村 5')).toBeVisible();
  await page.getByRole('button', { name: 'この内容で取り込む' }).click();
  await expect(page.getByText('載っていた市町村 5、変わった市町村 5')).toBeVisible();
});

test('everybody reads map, table and list, and finds by reading', async ({ page }) => {
  await page.goto('/readiness');
  await expect(page.getByRole('heading', { level: 1, name: '市町村の対応状況' })).toBeVisible();
  const tile = page.getByRole('link', { name: /^北海道：179市町村のうち1が利用開始済み、0%/ });
  await expect(tile).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'readiness');
  await tile.click();
  await expect(page).toHaveURL(/prefecture=01/);
  await expect(page.getByLabel('都道府県', { exact: true })).toHaveValue('01');
  await page.getByLabel('市町村の名前').fill('はこだて');
  await page.getByRole('button', { name: 'さがす' }).click();
  const row = page.getByRole('row', { name: /函館市/ });
  await expect(row).toContainText('日程決定');
  await expect(row).toContainText('一部の事務を除く');
  await page.getByLabel('市町村の名前').fill('ありえない');
  await page.getByRole('button', { name: 'さがす' }).click();
  await expect(page.getByText('当てはまる市町村はありません')).toBeVisible();
});

test('a reader follows a municipality, is told, and ends it', async ({ page, sandbox, signIn }) => {
  await page.goto('/readiness/141003');
  await expect(page.getByRole('heading', { level: 1, name: '神奈川県横浜市' })).toBeVisible();
  await page.getByLabel('メールアドレス').fill('yomite@example.jp');
  await page.getByRole('button', { name: '確認のメールを受け取る' }).click();
  await expect(page.getByText('確認のメールをお送りしました')).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'readiness-municipality');
  const link = async (part: string) => {
    const mail = await sandbox.mailTo('yomite@example.jp');
    return new RegExp(`https?://\\S+${part}#\\S+`).exec(mail.text)?.[0] ?? '';
  };
  await page.goto(await link('/readiness/follow'));
  await page.getByRole('button', { name: 'お知らせを受け取る' }).click();
  await expect(page.getByText('お知らせを始めました')).toBeVisible();

  // The municipality writes its day.
  await signIn(sandbox.person('operator'));
  await page.goto('/readiness/desk');
  await page.getByRole('region', { name: '市町村の担当者' }).getByLabel('メールアドレス').fill(sandbox.person('insurer_officer').email);
  await page.getByLabel('団体コード').fill('141003');
  await page.getByRole('button', { name: '担当者にする' }).click();
  await expect(page.getByText('神奈川県横浜市（141003）')).toBeVisible();
  await page.context().clearCookies();
  await signIn(sandbox.person('insurer_officer'));
  await page.goto('/readiness/own');
  await page.getByLabel('利用開始日が決まっている').check();
  await page.getByRole('textbox', { name: /^利用開始日/ }).fill('2027-04-01');
  await expectAccessible(page);
  await picture(page, 'readiness-own');
  await page.getByRole('button', { name: '保存して公開する' }).click();
  await expect(page.getByText('公開の画面に表示されています')).toBeVisible();

  await expect.poll(async () => (await sandbox.mailTo('yomite@example.jp')).text).toContain('2027年4月1日');
  await page.goto(await link('/readiness/unfollow'));
  await page.getByRole('button', { name: 'お知らせをやめる' }).click();
  await expect(page.getByText('お知らせをやめました')).toBeVisible();
});

test('a lost passkey is renewed with a second person', async ({ page, sandbox, signIn }) => {
  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'パスキーをなくしたとき' }).click();
  const lost = sandbox.person('office_staff');
  await page.getByLabel('メールアドレス').fill(lost.email);
  await expectAccessible(page);
  await picture(page, 'recover');
  await page.getByRole('button', { name: '確認のメールを受け取る' }).click();
  await expect(page.getByText('お申し込みを受け付けました')).toBeVisible();
  const link = async () => /https?:\/\/\S+\/recover\/\S+/.exec((await sandbox.mailTo(lost.email)).text)?.[0] ?? '';
  const first = await link();
  await page.goto(first);
  await page.getByRole('button', { name: '再登録を申し込む' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '承認を待っています' })).toBeVisible();

  await signIn(sandbox.person('operator'));
  await page.goto('/recoveries');
  await page.getByRole('button', { name: new RegExp(`${lost.name}.*承認する`) }).click();
  await picture(page, 'recoveries');
  await page.getByRole('button', { name: '確かめたので承認する' }).click();
  await expect(page.getByText('承認を待っているお申し込みはありません')).toBeVisible();

  await page.context().clearCookies();
  await expect.poll(link).not.toBe(first);
  await addAuthenticator(page);
  await page.goto(await link());
  await page.getByRole('button', { name: '新しいパスキーを登録する' }).click();
  await expect(page).toHaveURL(/\/home$/);
});

test('the app can be put on a home screen, and its worker keeps no answer of the API', async ({ page, sandbox }) => {
  await page.goto('/help');
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.reload();
  await page.goto('/readiness');
  await expect(page.getByRole('heading', { level: 1, name: '市町村の対応状況' })).toBeVisible();
  const kept = await page.evaluate(async () => {
    const names: string[] = [];
    for (const cache of await caches.keys()) {
      for (const request of await (await caches.open(cache)).keys()) names.push(new URL(request.url).pathname);
    }
    return names;
  });
  expect(kept.length).toBeGreaterThan(0);
  for (const name of kept) expect(name).toMatch(/^\/[\w-]+-[0-9a-f]{16}\.(js|css|wasm|svg|png)$/);
  const manifest = await (await fetch(`${sandbox.baseUrl}/manifest.webmanifest`)).json();
  for (const icon of manifest.icons) {
    const answer = await fetch(`${sandbox.baseUrl}${icon.src}`);
    expect(answer.headers.get('content-type')).toBe('image/png');
  }
});

test('two minutes before the session ends the person is told', async ({ page, sandbox, signIn }) => {
  await page.clock.install();
  await signIn(sandbox.person('office_admin'));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('まもなくサインインが終わります')).toHaveCount(0);
  await page.clock.fastForward('57:30');
  await expect(page.getByText(/まもなくサインインが終わります/)).toBeVisible();
  await picture(page, 'session-ending');
  await page.getByRole('button', { name: 'サインインを続ける' }).click();
  await expect(page.getByText(/まもなくサインインが終わります/)).toHaveCount(0);
});
