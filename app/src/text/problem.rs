//! Wording of every problem code.

use contract::{Problem, ProblemCode};

/// A message in two halves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Words {
    /// What happened.
    pub(crate) title: String,
    /// What is safe and what to do next.
    pub(crate) detail: String,
}

/// Says a problem.
pub(crate) fn problem(problem: &Problem) -> Words {
    let (title, detail) = words(problem.code);
    let mut detail = detail.to_owned();
    if let Some(wait) = problem.retry_after_seconds.filter(|seconds| *seconds > 0) {
        detail.push_str(&format!(
            "あと{}で、もう一度お試しいただけます。",
            duration(wait)
        ));
    }
    if problem.code == ProblemCode::Internal {
        detail.push_str(&format!("お問い合わせ番号：{}", problem.request_id));
    }
    Words {
        title: title.to_owned(),
        detail,
    }
}

fn duration(seconds: u64) -> String {
    match seconds {
        ..60 => format!("{seconds}秒"),
        60..3600 => format!("{}分", seconds.div_ceil(60)),
        _ => format!("{}時間", seconds.div_ceil(3600)),
    }
}

fn words(code: ProblemCode) -> (&'static str, &'static str) {
    input(code)
        .or_else(|| access(code))
        .or_else(|| file(code))
        .unwrap_or_else(|| state(code))
}

fn input(code: ProblemCode) -> Option<(&'static str, &'static str)> {
    Some(match code {
        ProblemCode::InvalidInput => (
            "入力内容に直すところがあります",
            "入力した内容は残っています。示した項目を直してください。",
        ),
        ProblemCode::InvalidJson => (
            "内容を送信できませんでした",
            "入力した内容は残っています。ページを読み込み直してから、もう一度お試しください。",
        ),
        ProblemCode::ServiceNotEligible => (
            "助成の対象にならないサービスが含まれています",
            "対象にならないサービスを取り除いてください。ほかの入力は残っています。",
        ),
        ProblemCode::WindowClosed => (
            "申請の受付期間が終わりました",
            "入力した内容は保存されていますが、この助成金には申請できません。次の年度の案内をお待ちください。",
        ),
        ProblemCode::WindowNotOpen => (
            "まだ受付が始まっていません",
            "受付開始日になってから申請してください。",
        ),
        ProblemCode::Incomplete => (
            "まだ入力や添付が足りません",
            "入力した内容は保存されています。示した項目を入力してから申請してください。",
        ),
        ProblemCode::HeaderMissing => (
            "内容を送信できませんでした",
            "入力した内容は残っています。ページを読み込み直してから、もう一度お試しください。",
        ),
        ProblemCode::BodyTooLarge => (
            "送る内容が大きすぎます",
            "入力した内容は残っています。長い文章を短くしてください。",
        ),
        _ => return None,
    })
}

fn access(code: ProblemCode) -> Option<(&'static str, &'static str)> {
    Some(match code {
        ProblemCode::NotSignedIn => (
            "サインインが必要です",
            "入力した内容はこの端末に残っています。もう一度サインインしてください。",
        ),
        ProblemCode::PasskeyRefused => (
            "パスキーを確認できませんでした",
            "登録したときのメールアドレスとパスキーかどうかを確かめて、もう一度お試しください。",
        ),
        ProblemCode::TokenRefused => (
            "トークンを確認できませんでした",
            "期限が切れたか、無効にされています。新しいトークンを作成してください。",
        ),
        ProblemCode::Forbidden => (
            "この操作をする権限がありません",
            "必要な場合は、事業所の管理者に依頼してください。",
        ),
        ProblemCode::ScopeMissing => (
            "このトークンではできない操作です",
            "必要な権限を付けたトークンを作成してください。",
        ),
        ProblemCode::CrossSite => (
            "安全のため操作を止めました",
            "ほかのサイトから送られた操作は受け付けません。つなぎの画面を開き直して操作してください。",
        ),
        ProblemCode::StepUpRequired => (
            "もう一度パスキーでの確認が必要です",
            "大切な操作のため、パスキーで本人確認をしてください。",
        ),
        ProblemCode::NotFound => (
            "見つかりませんでした",
            "削除されたか、表示する権限がありません。一覧から選び直してください。",
        ),
        ProblemCode::LinkExpired => (
            "このリンクは使えません",
            "期限が切れたか、すでに使われています。もう一度はじめから手続きをして、新しいメールを受け取ってください。",
        ),
        ProblemCode::TooManyRequests => (
            "短い間に何度も操作されました",
            "安全のため受付を止めています。入力した内容は残っています。",
        ),
        _ => return None,
    })
}

fn file(code: ProblemCode) -> Option<(&'static str, &'static str)> {
    Some(match code {
        ProblemCode::FileTooLarge => (
            "ファイルが大きすぎます",
            "1つ20MB（20,000,000バイト）までです。解像度を下げてスキャンし直すか、ページを分けてください。",
        ),
        ProblemCode::FileEmpty => (
            "ファイルの中身が空です",
            "元のファイルを開けるか確かめて、選び直してください。",
        ),
        ProblemCode::FileTypeNotAllowed => (
            "この種類のファイルは添付できません",
            "PDF、JPEG、PNGのファイルにして、選び直してください。",
        ),
        ProblemCode::FileExtensionMismatch => (
            "ファイルの中身が名前の種類と違います",
            "ファイル名の末尾（.pdf .jpg .png）だけを変えたものは添付できません。正しい形式で保存し直してください。",
        ),
        ProblemCode::PdfBroken => (
            "PDFを開けませんでした",
            "ファイルが壊れているか、途中で切れています。もう一度スキャンまたは保存してください。",
        ),
        ProblemCode::PdfEncrypted => (
            "PDFにパスワードがかかっています",
            "パスワードを外して保存し直してから、添付してください。",
        ),
        ProblemCode::PdfActiveContent => (
            "PDFに動くしくみや別のファイルが含まれています",
            "「印刷」から「PDFとして保存」で作り直すと添付できます。",
        ),
        ProblemCode::PdfTooManyPages => (
            "PDFのページが多すぎます",
            "必要なページだけにして、添付してください。",
        ),
        ProblemCode::PdfNoPages => (
            "PDFにページがありません",
            "元のファイルを開けるか確かめて、作り直してください。",
        ),
        ProblemCode::ImageBroken => (
            "画像を開けませんでした",
            "ファイルが壊れているか、途中で切れています。撮り直すか、保存し直してください。",
        ),
        ProblemCode::ImageTooLarge => (
            "画像の縦横の大きさが大きすぎます",
            "小さくして保存し直すか、写真を撮り直してください。",
        ),
        ProblemCode::InspectionTimeout => (
            "ファイルの確認に時間がかかりすぎました",
            "複雑なPDFは「印刷」から「PDFとして保存」で作り直してください。",
        ),
        ProblemCode::InspectionFailed => (
            "ファイルを確認できませんでした",
            "別の方法で保存し直すか、撮り直してから添付してください。",
        ),
        ProblemCode::MalwareFound => (
            "ファイルから危険なものが見つかりました",
            "このファイルは保存していません。端末のウイルス検査をしてください。",
        ),
        ProblemCode::TooManyDocuments => (
            "添付できる件数を超えています",
            "いま添付しているファイルを削除してから、追加してください。",
        ),
        ProblemCode::UploadIncomplete => (
            "送信が途中で止まりました",
            "このファイルはまだ届いていません。ほかのファイルはそのままです。もう一度送ってください。",
        ),
        _ => return None,
    })
}

/// What is left. Kept as one exhaustive match: a new code without wording does not compile.
fn state(code: ProblemCode) -> (&'static str, &'static str) {
    match code {
        ProblemCode::DraftChanged => (
            "ほかの人が先に保存しました",
            "相手の内容も入力した内容も残っています。どちらを使うか選んでください。",
        ),
        ProblemCode::AlreadyApplied => (
            "この事業所はすでに申請しています",
            "申請は事業所番号ごとに1回です。申請一覧から続きをご覧ください。",
        ),
        ProblemCode::IdempotencyMismatch => (
            "前の送信と内容が違います",
            "二重の申請を防ぐため止めました。申請一覧で受け付けられているか確かめてください。",
        ),
        ProblemCode::NotInThisState => (
            "いまの状態ではこの操作はできません",
            "ほかの人が操作したか、審査が進みました。最新の状態を確かめてください。",
        ),
        ProblemCode::AlreadyExists => (
            "すでに登録されています",
            "同じものを2回登録する必要はありません。一覧を確かめてください。",
        ),
        ProblemCode::LastOne => (
            "最後の1つは削除できません",
            "使えなくなるのを防ぐため止めました。先に別のものを追加してください。",
        ),
        ProblemCode::MethodNotAllowed => (
            "この操作は受け付けられません",
            "ページを読み込み直してから、もう一度お試しください。",
        ),
        ProblemCode::Unavailable => (
            "ただいまサーバーが混み合っているか、一時的に利用できません",
            "入力した内容はこの画面に残っています。少し待ってから、もう一度お試しください。",
        ),
        ProblemCode::Internal => (
            "システムで問題が起きました",
            "保存済みの内容はなくなっていません。少し待ってから、もう一度お試しください。",
        ),
        ProblemCode::InvalidInput
        | ProblemCode::InvalidJson
        | ProblemCode::ServiceNotEligible
        | ProblemCode::WindowClosed
        | ProblemCode::WindowNotOpen
        | ProblemCode::Incomplete
        | ProblemCode::HeaderMissing
        | ProblemCode::BodyTooLarge
        | ProblemCode::NotSignedIn
        | ProblemCode::PasskeyRefused
        | ProblemCode::TokenRefused
        | ProblemCode::Forbidden
        | ProblemCode::ScopeMissing
        | ProblemCode::CrossSite
        | ProblemCode::StepUpRequired
        | ProblemCode::NotFound
        | ProblemCode::LinkExpired
        | ProblemCode::TooManyRequests
        | ProblemCode::FileTooLarge
        | ProblemCode::FileEmpty
        | ProblemCode::FileTypeNotAllowed
        | ProblemCode::FileExtensionMismatch
        | ProblemCode::PdfBroken
        | ProblemCode::PdfEncrypted
        | ProblemCode::PdfActiveContent
        | ProblemCode::PdfTooManyPages
        | ProblemCode::PdfNoPages
        | ProblemCode::ImageBroken
        | ProblemCode::ImageTooLarge
        | ProblemCode::InspectionTimeout
        | ProblemCode::InspectionFailed
        | ProblemCode::MalwareFound
        | ProblemCode::TooManyDocuments
        | ProblemCode::UploadIncomplete => {
            ("操作を完了できませんでした", "もう一度お試しください。")
        }
    }
}
