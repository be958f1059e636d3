//! The words of each mail. No names, no amounts: a mail may be read by others in the office.

/// Subject and text.
pub(super) struct Words {
    pub(super) subject: &'static str,
    pub(super) text: String,
}

const FOOT: &str =
    "\n--\nつなぎ 介護情報基盤ポータル\nこのメールは自動でお送りしています。返信はできません。\n";

/// Link of a registration.
pub(super) fn registration(link: &str) -> Words {
    Words {
        subject: "【つなぎ】メールアドレスの確認",
        text: format!(
            "つなぎへの登録を受け付けました。\n\
             30分以内に、次のリンクを開いて登録を続けてください。リンクは1回だけ使えます。\n\n\
             {link}\n\n\
             お心当たりがない場合は、このメールを削除してください。登録は行われません。\n{FOOT}"
        ),
    }
}

/// Link of an invitation.
pub(super) fn invitation(link: &str) -> Words {
    Words {
        subject: "【つなぎ】登録のご案内",
        text: format!(
            "つなぎの利用者として招待されました。\n\
             次のリンクを開いて登録してください。リンクは7日間有効で、1回だけ使えます。\n\n\
             {link}\n\n\
             お心当たりがない場合は、このメールを削除してください。登録は行われません。\n{FOOT}"
        ),
    }
}

/// The office has an administrator already.
pub(super) fn office_taken(sign_in: &str) -> Words {
    Words {
        subject: "【つなぎ】登録のお申し込みについて",
        text: format!(
            "つなぎへの登録のお申し込みをいただきましたが、この事業所番号の管理者はすでに登録されています。\n\
             事業所の管理者の方に、つなぎの「事業所」の画面からあなたを招待するようご依頼ください。\
             管理者の方にもお知らせしました。\n\n\
             すでに登録がお済みの場合は、こちらからサインインできます。\n{sign_in}\n\n\
             お心当たりがない場合は、このメールを削除してください。\n{FOOT}"
        ),
    }
}

/// To the administrators: somebody asked to register their office.
pub(super) fn office_asked_for(office_page: &str) -> Words {
    Words {
        subject: "【つなぎ】事業所への登録のお申し込みがありました",
        text: format!(
            "あなたが管理する事業所の番号で、登録のお申し込みがありました。\n\
             同じ事業所の方からの場合は、「事業所」の画面から招待してください。\n\n\
             {office_page}\n\n\
             お心当たりがない場合は、何もする必要はありません。登録は行われていません。\n{FOOT}"
        ),
    }
}

/// 受付のお知らせ.
pub(super) fn receipt(reception_number: &str, page: &str) -> Words {
    Words {
        subject: "【つなぎ】申請を受け付けました",
        text: format!(
            "申請を受け付けました。\n\n\
             受付番号: {reception_number}\n\n\
             申請の内容と今後の予定は、次の画面で確認できます(サインインが必要です)。\n{page}\n{FOOT}"
        ),
    }
}
