//! The mails about lost passkeys.

use store::StoreError;
use uuid::Uuid;

use super::text::{FOOT, Words};
use crate::context::Context;
use crate::usecase::recovery::recovery_mail;

/// The link that confirms the address, or makes the new passkey.
pub(super) async fn mail(ctx: &Context, id: Uuid) -> Result<Option<(String, Words)>, StoreError> {
    Ok(recovery_mail(ctx, id).await?.map(|mail| {
        let words = if mail.approved {
            approved(&mail.link)
        } else {
            asked(&mail.link)
        };
        (mail.to, words)
    }))
}

fn asked(link: &str) -> Words {
    Words {
        subject: "【つなぎ】パスキーの再登録の確認",
        text: format!(
            "パスキーの再登録のお申し込みがありました。\n\
             30分以内に、次のリンクを開いて「再登録を申し込む」を押してください。\n\n\
             {link}\n\n\
             そのあと、事業所のほかの管理者か運用者が本人のお申し込みであることを確かめて承認すると、\
             新しいパスキーを登録するリンクをお送りします。\n\n\
             お心当たりがない場合は、このメールを削除してください。再登録は行われません。\n{FOOT}"
        ),
    }
}

fn approved(link: &str) -> Words {
    Words {
        subject: "【つなぎ】新しいパスキーを登録できます",
        text: format!(
            "パスキーの再登録が承認されました。\n\
             24時間以内に、次のリンクを開いて新しいパスキーを登録してください。\n\n\
             {link}\n\n\
             登録すると、これまでのパスキーとサインイン中の端末はすべて使えなくなります。\n\n\
             お心当たりがない場合は、リンクを開かず、すぐに事業所の管理者か運用者にお知らせください。\n{FOOT}"
        ),
    }
}

/// To who may decide.
pub(super) fn to_decide(page: &str) -> Words {
    Words {
        subject: "【つなぎ】パスキーの再登録の承認のお願い",
        text: format!(
            "パスキーをなくした方から、再登録のお申し込みがありました。\n\
             電話や対面など、メール以外の方法で本人のお申し込みであることを確かめてから、\
             次の画面で承認するかどうかを決めてください(サインインが必要です)。\n\n\
             {page}\n{FOOT}"
        ),
    }
}
