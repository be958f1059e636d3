// The way through an application, page by page, as a person walks it.
import { expect, type Locator, type Page } from '@playwright/test';
import { fixture } from './documents.ts';
import { addAuthenticator } from './passkey.ts';
import type { Sandbox } from './sandbox.ts';

/** Called on every page once it is filled in, before 次へ. */
export type Visit = (name: string) => Promise<void>;

const nothing: Visit = async () => {};

/** Waits for the page with this heading. */
export async function at(page: Page, heading: string | RegExp): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
}

/** Presses the button that leads on. */
export async function goOn(page: Page, name = '次へ'): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
}

/** Waits until the page says that the server has everything. */
export async function saved(page: Page): Promise<void> {
  await expect(page.locator('.save-state')).toHaveAttribute('data-state', 'saved');
}

/** Registers a new office and its first person, with a passkey. */
export async function register(page: Page, sandbox: Sandbox, office: string, email: string): Promise<void> {
  await addAuthenticator(page);
  await page.goto('/register');
  await page.getByLabel('介護保険事業所番号').fill(office);
  await page.getByLabel('メールアドレス').fill(email);
  await page.locator('main form').getByRole('button').click();
  await expect(page.getByLabel('介護保険事業所番号')).toHaveCount(0);
  const mail = await sandbox.mailTo(email);
  const link = /https?:\/\/\S+\/register\/\S+/.exec(mail.text)?.[0];
  expect(link, 'the mail holds the link').toBeTruthy();
  await page.goto(link ?? '');
  await page.getByLabel('事業所の名称').fill('テスト訪問介護ステーションはじめ');
  await page.getByLabel('あなたの氏名').fill('見本 一');
  await page.getByRole('button', { name: 'パスキーを登録する' }).click();
  await page.getByRole('button', { name: /あとで/ }).click();
  await expect(page).toHaveURL(/\/home$/);
}

/** Starts the office's application from 申請一覧. */
export async function start(page: Page, visit: Visit = nothing): Promise<void> {
  await page.goto('/applications');
  await at(page, '申請一覧');
  const empty = page.getByRole('link', { name: '助成金を申請する', exact: true });
  const another = page.getByRole('link', { name: '新しく申請する', exact: true });
  await expect(empty.or(another)).toBeVisible();
  await visit('list-empty');
  await empty.or(another).click();
  await at(page, '助成金を申請する');
  await expect(page.getByRole('heading', { name: '用意するもの' })).toBeVisible();
  await visit('start');
  await page.getByRole('button', { name: '申請を始める' }).click();
  await at(page, 'カードリーダーの購入は終わっていますか');
}

/** Goes on with the office's draft, or starts one. */
export async function resume(page: Page): Promise<void> {
  await page.goto('/applications/new');
  const begin = page.getByRole('button', { name: '申請を始める' });
  const goOn = page.getByRole('link', { name: '続きから入力する' });
  await begin.or(goOn).click();
  await expect(page).toHaveURL(/\/edit\/[a-z]/);
}

/** 事前確認: yes to everything. */
export async function eligibility(page: Page, visit: Visit = nothing): Promise<void> {
  const questions: [string, string][] = [
    ['カードリーダーの購入は終わっていますか', 'はい、領収書があります'],
    ['介護情報基盤への接続の設定は終わっていますか', 'はい、設定が終わっています'],
    ['マイナ資格確認アプリに対応したカードリーダーですか', 'はい、対応している機種です'],
    ['新品を購入しましたか', 'はい、すべて新品です'],
  ];
  for (const [place, [heading, answer]] of questions.entries()) {
    await at(page, heading);
    await page.getByLabel(answer).check();
    await visit(`eligibility-${place + 1}`);
    await goOn(page);
  }
}

/** 基本情報. */
export async function office(page: Page, visit: Visit = nothing): Promise<void> {
  await at(page, '介護事業所の名称を確かめてください');
  await expect(page.getByLabel('介護事業所名称')).not.toHaveValue('');
  await visit('office-name');
  await goOn(page);
  await at(page, '事業所の所在地を入力してください');
  await page.getByLabel('郵便番号').fill('100-0001');
  await page.getByLabel('所在地').fill('東京都千代田区見本町1-2-3 見本ビル2階');
  await visit('office-address');
  await goOn(page);
  await at(page, '連絡先を入力してください');
  await page.getByLabel('電話番号').fill('03-0000-0000');
  await page.getByLabel('担当者名').fill('見本 太郎');
  await visit('office-contact');
  await goOn(page);
}

/** Picks the first candidate for what is typed. */
export async function pick(page: Page, box: Locator, typed: string, wanted: string | RegExp): Promise<void> {
  await box.fill(typed);
  await page.getByRole('option', { name: wanted }).first().click();
}

/** サービス種類: two services by reading and by code. */
export async function services(page: Page, visit: Visit = nothing): Promise<void> {
  await at(page, 'この事業所番号で行っているサービスを選んでください');
  const box = page.getByRole('combobox', { name: 'サービスを追加する' });
  await pick(page, box, 'ほうもんかいご', /^訪問介護/);
  await pick(page, box, '15', /^通所介護/);
  await expect(page.locator('.total-amount')).toHaveText('128,000円');
  await visit('services');
  await goOn(page);
}

/** 費用: two readers, connection support, no income. */
export async function costs(page: Page, visit: Visit = nothing): Promise<void> {
  await at(page, 'カードリーダーを何台購入しましたか');
  await page.getByLabel('カードリーダーの台数').fill('２');
  await visit('readers');
  await goOn(page);
  await receipts(page, visit);
  await at(page, '接続サポートの費用も申請しますか');
  await page.getByLabel('はい、業者に作業を頼みました').check();
  await visit('support');
  await goOn(page);
  await at(page, '接続サポート費用の内訳を入力してください');
  await page.getByLabel('マイナ資格確認アプリのインストール').fill('22,000');
  await visit('support-items');
  await goOn(page);
  await at(page, '運営している法人は、営利を目的としない法人ですか');
  await page.getByLabel('いいえ').check();
  await visit('nonprofit');
  await goOn(page);
  await at(page, 'この購入や作業のために受け取ったお金はありますか');
  await page.getByLabel('寄附金').fill('0');
  await page.getByLabel('その他の収入').fill('0');
  await visit('income');
  await goOn(page);
  await at(page, '交付額の計算を確かめてください');
  await expect(page.locator('.amounts > li').last()).toContainText('39,000円');
  await visit('amounts');
  await goOn(page);
}

async function receipts(page: Page, visit: Visit): Promise<void> {
  await at(page, '領収書の内容を1行ずつ入力してください');
  const first = page.getByRole('group', { name: '明細1', exact: true });
  await first.getByLabel('領収日').fill('2026-10-01');
  await first.getByLabel('発行元').fill('見本商店');
  await first.getByLabel('品名').fill('ICカードリーダー ABC-100 2台');
  await first.getByLabel('金額').fill('１７，６００円');
  await first.getByLabel('A　カードリーダーの購入').check();
  await page.getByRole('button', { name: '明細を追加する' }).click();
  const second = page.getByRole('group', { name: '明細2', exact: true });
  await expect(second.getByLabel('発行元')).toHaveValue('見本商店');
  await second.getByLabel('品名').fill('接続サポート作業（アプリの設定）');
  await second.getByLabel('金額').fill('22000');
  await second.getByLabel('B　接続サポートなどの作業').check();
  await visit('receipts');
  await goOn(page);
}

/** 口座情報: a bank account. */
export async function account(page: Page, visit: Visit = nothing): Promise<void> {
  await at(page, '助成金の振込先はどちらですか');
  await page.getByLabel('銀行・信用金庫・農協など').check();
  await visit('institution');
  await goOn(page);
  await at(page, '振込先の口座を入力してください');
  await pick(page, page.getByRole('combobox', { name: '金融機関' }), 'みずほ', /0001/);
  await pick(page, page.getByRole('combobox', { name: '支店' }), '001', /001/);
  await page.getByLabel('普通').check();
  await page.getByLabel('口座番号').fill('0123456');
  await visit('account');
  await goOn(page);
  await at(page, '口座名義をカタカナで入力してください');
  await page.getByLabel('口座名義（カナ）').fill('フク）ミホンカイ');
  await expect(page.locator('.preview-kana')).toHaveText('フク）ミホンカイ');
  await visit('holder');
  await goOn(page);
}

/** Sends files on a page of 必要書類 and waits until the server has them and shows them. */
export async function send(page: Page, kind: string, names: string[]): Promise<void> {
  const camera = page.locator(`[id="camera-${kind}"]`);
  const photo = names.length === 1 && names[0]?.endsWith('.jpg') && (await camera.count()) > 0;
  const input = photo ? camera : page.locator(`[id="documents.${kind}"]`);
  await input.setInputFiles(names.map(fixture));
  for (const name of names) {
    await expect(page.locator('.stored-name', { hasText: name })).toBeVisible();
  }
  await expect(page.locator('.upload')).toHaveCount(0);
  for (const picture of await page.locator('.stored-preview img').all()) {
    await expect(picture, 'the first page is shown').toHaveJSProperty('complete', true);
    await expect(picture).not.toHaveJSProperty('naturalWidth', 0);
  }
}

/** 必要書類: PDFs and a photo. */
export async function documents(page: Page, visit: Visit = nothing): Promise<void> {
  const pages: [RegExp, string, string[]][] = [
    [/通帳/, 'bankbook_copy', ['bankbook-photo.jpg']],
    [/サービス種類/, 'service_type_evidence', ['designation-notice.pdf']],
    [/領収書/, 'receipt_copy', ['receipt.pdf', 'receipt-scan.png']],
    [/管理メニュー/, 'web_service_admin_menu', ['admin-menu.pdf']],
  ];
  for (const [heading, kind, names] of pages) {
    await at(page, heading);
    await send(page, kind, names);
    await visit(`document-${kind}`);
    await goOn(page);
  }
}

/** Everything up to 確認. */
export async function fillIn(page: Page, visit: Visit = nothing): Promise<void> {
  await eligibility(page, visit);
  await office(page, visit);
  await services(page, visit);
  await costs(page, visit);
  await account(page, visit);
  await documents(page, visit);
  await at(page, '入力した内容を確かめてください');
  await expect(page.getByText('入力と添付がそろっています')).toBeVisible();
  await visit('check');
}

/** 申請する; gives the 受付番号. */
export async function submit(page: Page, visit: Visit = nothing): Promise<string> {
  await goOn(page, '申請に進む');
  await at(page, '申請する');
  await page.getByLabel('申請の内容と添付した書類に相違ありません').check();
  await visit('declare');
  await goOn(page, '申請する');
  await at(page, '申請を受け付けました');
  const number = page.locator('.reception-number');
  await expect(number).toHaveText(/^R8-\d+-\d$/);
  await visit('receipt');
  return (await number.textContent()) ?? '';
}
