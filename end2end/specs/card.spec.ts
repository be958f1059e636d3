// A card at the reader: helper, pairing, permission of the browser, reading, every way it does not work.
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { CardDesk, makeCards } from '../support/card.ts';
import { known, platformOf } from '../support/care.ts';
import puppeteer from 'puppeteer-core';
import { addAuthenticator } from '../support/passkey.ts';
import { expect, expectAccessible, expectTouchTargets, picture, Sandbox, test as base } from '../support/test.ts';

let desk: CardDesk;
let ours: Sandbox | undefined;

const test = base.extend({
  // Its own sandbox: it must know the cards' roots when it starts. The first test that asks starts it.
  sandbox: async ({}, use) => {
    if (!ours) {
      ours = await Sandbox.start(makeCards, { withPlatform: true, withTerminals: false });
      desk = await CardDesk.start(ours.data);
    }
    await use(ours);
  },
});

test.describe.configure({ mode: 'serial' });
test.use({
  expectedConsole: [/127\.0\.0\.1:2872\d/, /ERR_CONNECTION_REFUSED/, /loopback/i, /answer 410/],
});

test.afterAll(async () => {
  await desk?.stop();
  await ours?.stop();
});

async function answer(context: BrowserContext, fill: (prompt: Page) => Promise<void>): Promise<void> {
  const prompt = await context.newPage();
  await prompt.goto(await desk.prompt());
  await fill(prompt);
  await prompt.close();
}

/** Pictures of the page on the widths a person may have. */
async function pictures(page: Page, name: string): Promise<void> {
  const before = page.viewportSize();
  for (const [place, width, height] of [
    ['tablet', 820, 1180],
    ['phone', 390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    await picture(page, `${name}-${place}`);
  }
  if (before) await page.setViewportSize(before);
}

async function connect(page: Page): Promise<void> {
  await page.goto('/card');
  await page.getByRole('button', { name: 'カードリーダーにつなぐ' }).click();
}

test('a missing helper is said, with the next step', async ({ page, sandbox, signIn }) => {
  await desk.stopHelper();
  await signIn(sandbox.person('office_admin'));
  await connect(page);
  await expect(page.getByText('カードリーダー連携ソフトが見つかりません')).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'card-missing');
  await desk.startHelper();
  await page.getByRole('button', { name: 'つなぎ直す' }).click();
  await expect(page.locator('#pairing-code')).toBeVisible();
});

test('the page is paired by the same code on both sides', async ({ page, context, sandbox, signIn }) => {
  await desk.stopHelper();
  await desk.startHelper();
  await signIn(sandbox.person('office_admin'));
  await connect(page);
  const code = await page.locator('#pairing-code').innerText();
  await picture(page, 'card-pairing');
  await answer(context, async (prompt) => {
    await expect(prompt.getByText(code)).toBeVisible();
    await expect(prompt.getByText(sandbox.baseUrl)).toBeVisible();
    await expectTouchTargets(prompt);
    await expectAccessible(prompt);
    await picture(prompt, 'card-prompt-pair');
    await prompt.getByRole('button', { name: '許可する' }).click();
    await expect(prompt.getByRole('heading', { name: '完了しました' })).toBeVisible();
  });
  await expect(page.getByText('カードがまだ置かれていません')).toBeVisible();
  // Pushed: nobody reloads.
  desk.order('insert');
  await expect(page.getByText('カードが置かれています')).toBeVisible();

  await page.getByRole('button', { name: 'カードを読み取る' }).click();
  await answer(context, async (prompt) => {
    await expect(prompt.getByText('カードリーダーとカードの動作確認')).toBeVisible();
    await picture(prompt, 'card-prompt-pin');
    await prompt.getByLabel(/暗証番号/).fill('0000');
    await prompt.getByRole('button', { name: '読み取る' }).click();
    await expect(prompt.getByText('残り回数は2回')).toBeVisible();
    await prompt.getByLabel(/暗証番号/).fill('１２３４');
    await prompt.getByRole('button', { name: '読み取る' }).click();
    await expect(prompt.getByRole('heading', { name: '完了しました' })).toBeVisible();
  });
  await expect(page.getByText('本物のカードと確かめました')).toBeVisible();
  await expect(page.getByText('失効確認なし')).toBeVisible();
  await expectAccessible(page);
  await expectTouchTargets(page);
  await picture(page, 'card-checked');

  await page.getByText('氏名・住所などの読み取り、照合番号B').click();
  await page.getByRole('button', { name: 'カードを読み取る' }).click();
  await answer(context, async (prompt) => {
    await prompt.getByLabel(/照合番号B/).fill('55021720352285');
    await prompt.getByRole('button', { name: '読み取る' }).click();
    await expect(prompt.getByRole('heading', { name: '完了しました' })).toBeVisible();
  });
  await expect(page.getByText('東京都見本区見本１－２－３')).toBeVisible();

  // No PIN left: said, and another way offered.
  desk.order('pin-block');
  await page.getByText('利用者証明用電子証明書と暗証番号').click();
  await page.getByRole('button', { name: 'カードを読み取る' }).click();
  await expect(page.getByText('ロックされているか、設定されていない')).toBeVisible();
  desk.order('pin-unblock');

  await page.getByRole('button', { name: 'カードを読み取る' }).click();
  await desk.prompt();
  await page.getByRole('button', { name: '中止する' }).click();
  await expect(page.getByText('読み取りを中止しました')).toBeVisible();

  await desk.stopHelper();
  await expect(page.getByText('接続が切れました')).toBeVisible();
  await desk.startHelper();
  desk.order('remove');
});

test('a care manager takes a person on by their card and sees their record', async ({ page, context, sandbox, signIn }) => {
  const person = known(sandbox)[0]!;
  platformOf(sandbox).link(person.insurer_number, person.insured_number, desk.certificate());
  desk.order('insert');
  await signIn(sandbox.person('care_manager', '1379900036'));
  await page.goto('/care/new');
  await page.getByLabel('マイナンバーカード').check();
  await page.getByRole('button', { name: '次へ' }).click();
  await page.getByRole('button', { name: 'カードリーダーにつなぐ' }).click();
  // A browser that was never here before: it is permitted first.
  await expect(page.locator('#pairing-code')).toBeVisible();
  await answer(context, async (prompt) => {
    await prompt.getByRole('button', { name: '許可する' }).click();
    await expect(prompt.getByRole('heading', { name: '完了しました' })).toBeVisible();
  });
  await page.getByRole('button', { name: 'カードを読み取る' }).click();
  await picture(page, 'card-take-on');
  await answer(context, async (prompt) => {
    await expect(prompt.getByText('介護サービスの資格確認')).toBeVisible();
    await prompt.getByLabel(/暗証番号/).fill('1234');
    await prompt.getByRole('button', { name: '読み取る' }).click();
    await expect(prompt.getByRole('heading', { name: '完了しました' })).toBeVisible();
  });
  await expect(page.getByRole('heading', { level: 1, name: '目の前の方と同じですか' })).toBeVisible();
  await expect(page.getByText(person.name, { exact: true })).toBeVisible();
  await page.getByRole('radio', { name: /マイナンバーカード/ }).check();
  await page.getByRole('button', { name: '同じ方です' }).click();
  await page.getByRole('button', { name: '登録して同意に進む' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '介護情報を閲覧することの同意' })).toBeVisible();

  const consentPage = new URL(page.url()).pathname;
  // Somebody else's card on the reader proves nothing about this person.
  const other = known(sandbox)[1]!;
  platformOf(sandbox).link(other.insurer_number, other.insured_number, desk.certificate(1));
  await page.getByRole('radio', { name: '本人', exact: true }).check();
  await page.getByRole('radio', { name: 'マイナンバーカードの読み取り' }).check();
  await page.getByRole('button', { name: '同意を登録する' }).click();
  await expect(page.getByText('カードを読み取るか、ほかの確認の方法を選んでください').first()).toBeVisible();
  const read = async (pin: string) => {
    await page.getByRole('button', { name: 'カードを読み取る' }).click();
    await answer(context, async (prompt) => {
      await prompt.getByLabel(/暗証番号/).fill(pin);
      await prompt.getByRole('button', { name: '読み取る' }).click();
      await expect(prompt.getByRole('heading', { name: '完了しました' })).toBeVisible();
    });
  };
  desk.order('insert', 'other');
  await page.getByRole('button', { name: 'カードリーダーにつなぐ' }).click();
  await read('2468');
  await expect(page.getByText('別の方のカードです')).toBeVisible();
  desk.order('insert');
  await read('1234');
  await expect(page.getByText('この利用者のカードと確かめました')).toBeVisible();
  await expectAccessible(page);
  await pictures(page, 'card-consent');
  await page.getByRole('checkbox', { name: '上の説明をして、同意を受けました' }).check();
  await page.getByRole('button', { name: '同意を登録する' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '利用者の情報' })).toBeVisible();
  await page.goto(consentPage);
  await expect(page.getByText(/マイナンバーカードの読み取り（/).first()).toBeVisible();
  desk.order('remove');
});

test('a recipient signs in by card, is told what was not checked, and makes a passkey', async ({ page, context, sandbox }) => {
  const person = known(sandbox)[0]!;
  platformOf(sandbox).link(person.insurer_number, person.insured_number, desk.certificate());
  const device = await addAuthenticator(page);
  await page.goto('/sign-in');
  await page.getByRole('link', { name: /マイナンバーカードでサインイン/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'マイナンバーカードでサインイン' })).toBeVisible();
  await expectAccessible(page);
  await expectTouchTargets(page);
  await pictures(page, 'card-sign-in');
  await page.getByRole('button', { name: 'カードリーダーにつなぐ' }).click();
  await expect(page.locator('#pairing-code')).toBeVisible();
  await answer(context, async (prompt) => {
    await pictures(prompt, 'card-prompt-pair');
    await prompt.getByRole('button', { name: '許可する' }).click();
    await expect(prompt.getByRole('heading', { name: '完了しました' })).toBeVisible();
  });
  const read = async (pin: string) => {
    await page.getByRole('button', { name: 'カードを読み取る' }).click();
    await answer(context, async (prompt) => {
      await expect(prompt.getByText('本人ページへのログイン')).toBeVisible();
      await pictures(prompt, 'card-prompt-sign-in');
      await prompt.getByLabel(/暗証番号/).fill(pin);
      await prompt.getByRole('button', { name: '読み取る' }).click();
      await expect(prompt.getByRole('heading', { name: '完了しました' })).toBeVisible();
    });
  };
  // A genuine card of somebody without an account here.
  desk.order('insert', 'other');
  await read('2468');
  await expect(page.getByText('このカードでサインインできるアカウントがありません')).toBeVisible();
  await expectAccessible(page);
  await pictures(page, 'card-sign-in-unknown');

  desk.order('insert');
  await read('1234');
  await expect(page.getByRole('heading', { level: 1, name: 'わたしの情報' })).toBeVisible();
  await expect(page.getByText('失効確認なし')).toBeVisible();
  await expectAccessible(page);
  await pictures(page, 'card-signed-in');
  await page.getByRole('button', { name: 'この端末にパスキーを登録する' }).click();
  await expect(page.getByText('パスキーを登録しました')).toBeVisible();
  expect(await device.count()).toBe(1);

  // The next time without the card.
  desk.order('remove');
  await context.clearCookies();
  await page.goto('/sign-in');
  await page.getByLabel('メールアドレス').fill('riyosha.mihon@example.jp');
  await page.getByRole('button', { name: 'パスキーでサインイン' }).click();
  await expect(page).toHaveURL(/\/home$/);
});

test('the sign-in by card can be read in easy Japanese and in English', async ({ page, sandbox }) => {
  expect(sandbox.baseUrl).toBeTruthy();
  for (const [language, words, name] of [
    ['easy', 'カードリーダーにつなぐ', 'card-sign-in-easy'],
    ['en', 'Connect to the card reader', 'card-sign-in-english'],
  ] as const) {
    await page.goto('/sign-in/card');
    await page.evaluate((chosen) => localStorage.setItem('tsunagi.language', chosen), language);
    await page.reload();
    await expect(page.getByRole('button', { name: words })).toBeVisible();
    await expectAccessible(page);
    await pictures(page, name);
  }
});

test('the browser’s permission is explained before, and a refusal after', async ({ sandbox }) => {
  const port = new URL(sandbox.baseUrl).port;
  const person = sandbox.people.find((one) => one.role === 'office_staff') ?? sandbox.person('care_manager');
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-dev-shm-usage', `--ip-address-space-overrides=127.0.0.1:${port}=public`],
  });
  try {
    const context = await browser.newContext({ locale: 'ja-JP', baseURL: sandbox.baseUrl });
    const page = await context.newPage();
    await page.goto(person.sign_in_url);
    await page.goto('/card');
    await expect(page.getByText('「許可」を選んでください')).toBeVisible();
    const session = await browser.newBrowserCDPSession();
    // Permissions belong to the browser's context: without its id the default one would be changed.
    const { targetInfos } = await session.send('Target.getTargets');
    const browserContextId = targetInfos.find((target) => target.url.startsWith(sandbox.baseUrl))?.browserContextId;
    const set = (setting: 'granted' | 'denied') =>
      session.send('Browser.setPermission', {
        permission: { name: 'loopback-network' },
        setting,
        origin: sandbox.baseUrl,
        browserContextId,
      } as never);
    await set('denied');
    await page.getByRole('button', { name: 'カードリーダーにつなぐ' }).click();
    await expect(page.getByText('ブラウザーが、このパソコンのソフトへの接続を許可していません')).toBeVisible();
    await set('granted');
    await page.getByRole('button', { name: 'つなぎ直す' }).click();
    await expect(page.locator('#card-reader')).not.toContainText('許可していません');
  } finally {
    await browser.close();
  }
});

test('a card is read in Firefox ESR too', async ({ sandbox }) => {
  // Playwright drives a Firefox of its own only; Debian's speaks WebDriver BiDi.
  const person = sandbox.people.find((one) => one.role === 'reviewer') ?? sandbox.person('office_admin');
  await desk.stopHelper();
  await desk.startHelper();
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
    headless: true,
  });
  try {
    const page = await browser.newPage();
    const press = async (name: string) => {
      await page.bringToFront();
      const button = await page.waitForSelector(`button::-p-text(${name})`, { visible: true });
      await button?.click();
    };
    // Locators and `waitForFunction` compile functions in the page, which its policy forbids.
    const see = (words: string, on = page) =>
      // Between two pages there is no text.
      expect.poll(() => on.evaluate(() => document.body.innerText).catch(() => '')).toContain(words);
    /** The prompt in a tab of its own, as the helper opens it. */
    const agree = async (fill: (prompt: typeof page) => Promise<void>) => {
      const prompt = await browser.newPage();
      await prompt.goto(await desk.prompt());
      await fill(prompt);
      await see('完了しました', prompt);
      await prompt.close();
    };
    await page.goto(person.sign_in_url);
    await page.goto(`${sandbox.baseUrl}/card`);
    await press('カードリーダーにつなぐ');
    await page.waitForSelector('#pairing-code');
    await agree(async (prompt) => {
      await (await prompt.waitForSelector('button[value=yes]'))?.click();
    });
    desk.order('insert');
    await see('カードが置かれています');
    await press('カードを読み取る');
    await agree(async (prompt) => {
      await prompt.type('#number', '1234');
      await (await prompt.waitForSelector('button[value=yes]'))?.click();
    });
    await see('本物のカードと確かめました');
    await see('失効確認なし');
  } finally {
    await browser.close();
    desk.order('remove');
  }
});
