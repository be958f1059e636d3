//! The mail with a message of the contact form.

use store::StoreError;
use uuid::Uuid;

use super::text::Words;
use crate::context::Context;
use crate::usecase::contact::{ContactMail, contact_mail};

/// Address, words and where the answer goes; `None` when the message was handed on already.
pub(super) async fn mail(
    ctx: &Context,
    message: Uuid,
) -> Result<Option<(ContactMail, Words)>, StoreError> {
    let Some(mail) = contact_mail(ctx, message).await? else {
        return Ok(None);
    };
    let words = Words {
        subject: "【つなぎ】お問い合わせがありました",
        text: format!(
            "お問い合わせの画面から、次の内容が送られました。このメールに返信すると、送った人に届きます。\n\n\
             種類: {}\nお名前: {}\nメールアドレス: {}\n画面の言語: {}\n\n{}\n\n\
             --\nつなぎ 介護情報基盤ポータル\n",
            mail.topic, mail.name, mail.reply_to, mail.language, mail.message,
        ),
    };
    Ok(Some((mail, words)))
}
