// Two tabs: the second writer is told, nothing is overwritten.
import { at, eligibility, goOn, saved, start } from '../support/application.ts';
import { expect, expectAccessible, picture, test } from '../support/test.ts';

test('two tabs change the same section', async ({ page, context, sandbox, signIn }) => {
  await signIn(sandbox.person('office_admin', '1379900010'));
  await start(page);
  await eligibility(page);
  await at(page, '介護事業所の名称を確かめてください');
  const address = page.url();

  const other = await context.newPage();
  await other.goto(address);
  await at(other, '介護事業所の名称を確かめてください');
  await other.getByLabel('介護事業所名称').fill('別の画面で直した名称');
  await saved(other);

  await test.step('the second writer sees both and chooses', async () => {
    await page.getByLabel('介護事業所名称').fill('この画面で直した名称');
    const dialog = page.getByRole('dialog', { name: 'ほかの人が先に保存しました' });
    await expect(dialog).toBeVisible();
    await expect(dialog).toContainText('別の画面で直した名称');
    await expect(dialog).toContainText('この画面で直した名称');
    await picture(page, 'apply-conflict');
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(dialog, 'Escape is no decision').toBeVisible();
    await dialog.getByRole('button', { name: '相手の内容を使う' }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByLabel('介護事業所名称')).toHaveValue('別の画面で直した名称');
    await saved(page);
  });

  await test.step('one may also write over it, knowingly', async () => {
    await other.getByLabel('介護事業所名称').fill('もう一度別の画面で');
    await saved(other);
    await page.getByLabel('介護事業所名称').fill('最後はこちら');
    const dialog = page.getByRole('dialog', { name: 'ほかの人が先に保存しました' });
    await dialog.getByRole('button', { name: '自分の内容で上書きする' }).click();
    await saved(page);
    await goOn(page);
    await at(page, '事業所の所在地を入力してください');
    await other.reload();
    await expect(other.getByLabel('介護事業所名称')).toHaveValue('最後はこちら');
  });

  await test.step('different sections do not disturb each other', async () => {
    await other.goto(address.replace('office-name', 'purchase'));
    await other.getByLabel('いいえ、まだ購入していません').check();
    await saved(other);
    await other.getByLabel('はい、領収書があります').check();
    await saved(other);
    await page.getByLabel('郵便番号').fill('100-0001');
    await saved(page);
    await expect(page.getByRole('dialog', { name: 'ほかの人が先に保存しました' })).toBeHidden();
  });
});
