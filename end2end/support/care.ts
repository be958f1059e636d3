// 介護情報 in the tests: who is served, and the municipality's side of the platform.
//
// `tsunagi sandbox` describes in `sandbox.json`, under `care`, the invented people its platform knows.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Platform } from './platform.ts';
import type { Sandbox } from './sandbox.ts';

/** An invented person of the platform. */
export interface KnownPerson {
  insurer_number: string;
  insured_number: string;
  name: string;
  kana: string;
  born_on: string;
}

/** The eight kinds: id in addresses, name of the tab, name over the panel. */
export const KINDS: [string, string, string][] = [
  ['insurance_card', '保険証等', '介護保険証等情報'],
  ['certification', '要介護認定', '要介護認定情報'],
  ['certification_progress', '認定の進捗', '認定審査の進捗'],
  ['allowance', '住宅改修等', '住宅改修費利用等情報'],
  ['doctor_opinion', '主治医意見書', '主治医意見書'],
  ['life', 'LIFE', 'LIFE情報'],
  ['care_plan', 'ケアプラン', 'ケアプラン情報'],
  ['claim', 'レセプト', '介護レセプト'],
];

/** People the platform of this sandbox knows. */
export function known(sandbox: Sandbox): KnownPerson[] {
  const file = JSON.parse(readFileSync(path.join(sandbox.data, 'sandbox.json'), 'utf8')) as {
    care?: { people: KnownPerson[] };
  };
  if (!file.care?.people.length) throw new Error('sandbox.json names nobody under care.people');
  return file.care.people;
}

/** The platform of this sandbox. */
export function platformOf(sandbox: Sandbox): Platform {
  if (!sandbox.platform) throw new Error('this sandbox has no platform: test.use({ withPlatform: true })');
  return sandbox.platform;
}

/** Takes the person on by the numbers of the card, question by question; ends on the consent page. Answers the relation. */
export async function takeOn(page: Page, person: KnownPerson): Promise<string> {
  await page.goto('/care/new');
  await expect(page.getByRole('heading', { level: 1, name: '本人を何で特定しますか' })).toBeVisible();
  await page.getByLabel('被保険者証の番号').check();
  await page.getByRole('button', { name: '次へ' }).click();
  await page.getByLabel('保険者番号').first().fill(person.insurer_number);
  await page.getByLabel('被保険者番号').fill(person.insured_number);
  await page.getByLabel('生年月日').fill(person.born_on);
  await page.getByRole('button', { name: '本人を探す' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '目の前の方と同じですか' })).toBeVisible();
  await expect(page.getByText(person.name, { exact: true })).toBeVisible();
  await page.getByLabel('目視（写真付きの証明書と顔）').check();
  await page.getByRole('button', { name: '同じ方です' }).click();
  await page.getByRole('button', { name: '登録して同意に進む' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '介護情報を閲覧することの同意' })).toBeVisible();
  const relation = /\/care\/([^/]+)\/consent/.exec(page.url())?.[1];
  if (!relation) throw new Error(`no relation in ${page.url()}`);
  return relation;
}

/** Takes the consent of the recipient on the consent page, for everything that is asked for. */
export async function consent(page: Page): Promise<void> {
  await page.getByRole('group', { name: /だれが同意しましたか/ }).getByLabel('本人').check();
  await page
    .getByRole('group', { name: /どのように確認しましたか/ })
    .getByLabel('目視（写真付きの証明書と顔）')
    .check();
  await page.getByLabel('上の説明をして、同意を受けました').check();
  await page.getByRole('button', { name: '同意を登録する' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '利用者の情報' })).toBeVisible();
}

/** Opens a kind's tab. */
export async function openKind(page: Page, tab: string, title: string): Promise<void> {
  await page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click();
  await expect(page.getByRole('heading', { level: 3, name: title })).toBeVisible();
  await expect(page.locator('#care-panel .skeleton')).toHaveCount(0);
}

/** What the municipality delivers about a person, written as its system writes it; answers the file. */
export function delivery(sandbox: Sandbox, name: string, person: KnownPerson, body: object): string {
  const file = path.join(sandbox.data, name);
  const line = {
    person: { insurer: person.insurer_number, insured: person.insured_number },
    // Later than anything the region says.
    stamped_at: '2026-12-01T00:00:00Z',
    body,
  };
  writeFileSync(file, `${JSON.stringify(line)}\n`);
  return file;
}

/** 被保険者証 after a change of the level. */
export function newCard(person: KnownPerson, level: string, limitUnits: number): object {
  return {
    kind: 'insurance_card',
    person: { name: person.name, kana: person.kana, born_on: person.born_on, sex: 'female', postal_code: '', address: '' },
    insured: {
      issued_on: '2026-11-30',
      care_level: level,
      certified_on: '2026-11-28',
      valid_from: '2026-11-01',
      valid_to: '2027-01-20',
      limit_units: limitUnits,
      service_limits: [],
      panel_opinion: '',
      restrictions: [],
      offices: [],
    },
    burden_ratios: [{ tenths: 1, from: '2026-08-01', to: '2027-07-31' }],
    burden_limit: null,
  };
}
