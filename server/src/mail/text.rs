//! The words of each mail. No names, no amounts: a mail may be read by others in the office.

use chrono::{Datelike as _, NaiveDate};

/// Subject and text.
pub(super) struct Words {
    pub(super) subject: &'static str,
    pub(super) text: String,
}

pub(super) const FOOT: &str =
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

/// 差戻し.
pub(super) fn returned(page: &str) -> Words {
    Words {
        subject: "【つなぎ】申請の訂正のお願い",
        text: format!(
            "お出しいただいた申請に、訂正をお願いしたいところがあります。\n\
             次の画面で内容を確かめ、訂正して、もう一度申請してください(サインインが必要です)。\n\
             いつまでに訂正していただくかは、画面と差戻し通知書にあります。\n\
             受付の月は、もう一度申請した月になります。\n\n\
             {page}\n{FOOT}"
        ),
    }
}

/// A mention in an internal comment.
pub(super) fn mentioned(page: &str) -> Words {
    Words {
        subject: "【つなぎ】審査のコメントがあります",
        text: format!(
            "審査中の申請に、あなたあてのコメントがあります。\n\
             次の画面で確認できます(サインインが必要です)。\n\n\
             {page}\n{FOOT}"
        ),
    }
}

/// 振込不能.
pub(super) fn payment_failed(page: &str) -> Words {
    Words {
        subject: "【つなぎ】口座の訂正のお願い",
        text: format!(
            "助成金をお振り込みできませんでした。交付の決定は変わっていません。\n\n\
             次の画面で理由を確かめ、口座を訂正してください(サインインが必要です)。\
             確認のあと、次の振込でお支払いします。\n{page}\n{FOOT}"
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

/// A report after the grant is due.
pub(super) fn duty_reminder(due_on: NaiveDate, page: &str) -> Words {
    Words {
        subject: "【つなぎ】消費税仕入控除税額の報告のお願い",
        text: format!(
            "助成金の交付を受けた事業所には、消費税仕入控除税額の報告をお願いしています。\n\
             報告は、0円の場合も必要です。\n\n\
             期限: {}年{}月{}日\n\n\
             次の画面から報告できます(サインインが必要です)。\n{page}\n{FOOT}",
            due_on.year(),
            due_on.month(),
            due_on.day(),
        ),
    }
}

/// The federation answered a report or request.
pub(super) fn duty_answered(page: &str) -> Words {
    Words {
        subject: "【つなぎ】報告・申請への回答があります",
        text: format!(
            "助成金の交付後の報告または申請に、国保中央会から回答がありました。\n\
             内容は、次の画面で確認できます(サインインが必要です)。\n\n{page}\n{FOOT}"
        ),
    }
}

/// To a recipient: somebody looked in an emergency.
pub(super) fn emergency_told(page: &str) -> Words {
    Words {
        subject: "【つなぎ】緊急時の閲覧のお知らせ",
        text: format!(
            "緊急の必要があるとして、あなたの介護の情報が閲覧されました。\n\
             だれが、いつ、なぜ、何を見たかは、次の画面で確認できます(サインインが必要です)。\n\
             おかしいと思ったときは、同じ画面から申し出ることができます。\n\n\
             {page}\n{FOOT}"
        ),
    }
}

/// To an administrator: an emergency access waits for review.
pub(super) fn emergency_to_review(page: &str) -> Words {
    Words {
        subject: "【つなぎ】緊急時の閲覧の確認のお願い",
        text: format!(
            "あなたの事業所の職員が、緊急の必要があるとして介護の情報を閲覧しました。\n\
             次の画面で理由を確かめてください(サインインが必要です)。\n\
             閲覧した本人は確かめることができません。\n\n\
             {page}\n{FOOT}"
        ),
    }
}

/// 交付決定通知書 or 不交付決定通知書 can be downloaded.
pub(super) fn notice(page: &str) -> Words {
    Words {
        subject: "【つなぎ】審査の結果をお知らせします",
        text: format!(
            "申請の審査が終わり、通知書を発行しました。\n\n\
             通知書は、次の画面からダウンロードできます(サインインが必要です)。\n{page}\n{FOOT}"
        ),
    }
}
