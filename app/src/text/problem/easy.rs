//! Every problem code in やさしい日本語.

use contract::ProblemCode;

use super::Pair;

/// One arm a code: a code without wording does not compile.
#[expect(clippy::too_many_lines, reason = "one arm a code")]
pub(super) fn words(code: ProblemCode) -> Pair {
    match code {
        ProblemCode::InvalidInput => (
            "直すところがあります",
            "入力したことは残っています。示したところを直してください。",
        ),
        ProblemCode::InvalidJson | ProblemCode::HeaderMissing => (
            "送れませんでした",
            "入力したことは残っています。ページを読み直してから、もう一度してください。",
        ),
        ProblemCode::ServiceNotEligible => (
            "助成金をもらえないサービスが入っています",
            "そのサービスを消してください。ほかの入力は残っています。",
        ),
        ProblemCode::WindowClosed => (
            "申請できる期間が終わりました",
            "入力したことは保存していますが、申請できません。次の年度のお知らせを待ってください。",
        ),
        ProblemCode::WindowNotOpen => (
            "まだ申請できません",
            "始まる日になってから、申請してください。",
        ),
        ProblemCode::Incomplete => (
            "まだ足りないところがあります",
            "入力したことは保存しています。示したところを書いてから、申請してください。",
        ),
        ProblemCode::DraftChanged => (
            "ほかの人が先に保存しました",
            "相手が書いたことも、あなたが書いたことも残っています。どちらを使うか選んでください。",
        ),
        ProblemCode::AlreadyApplied => (
            "この事業所は、もう申請しています",
            "申請は、1つの事業所番号で1回です。申請の一覧を見てください。",
        ),
        ProblemCode::IdempotencyMismatch => (
            "前に送ったものと違います",
            "2回申請しないように止めました。申請の一覧で、届いているか確かめてください。",
        ),
        ProblemCode::NotInThisState => (
            "今は、これをすることができません",
            "ほかの人が操作したか、申請が先に進みました。今のようすを確かめてください。",
        ),
        ProblemCode::AlreadyExists => (
            "もう登録してあります",
            "2回登録しなくてもよいです。一覧を確かめてください。",
        ),
        ProblemCode::LastOne => (
            "最後の1つは消せません",
            "使えなくなるので止めました。先に別のものを足してください。",
        ),
        ProblemCode::NotSignedIn => (
            "サインインしてください",
            "入力したことは、この端末に残っています。もう一度サインインしてください。",
        ),
        ProblemCode::PasskeyRefused => (
            "パスキーを確かめられませんでした",
            "登録したときのメールアドレスとパスキーか確かめて、もう一度してください。",
        ),
        ProblemCode::TokenRefused => (
            "トークンを確かめられませんでした",
            "期限が切れたか、使えなくなりました。新しいトークンを作ってください。",
        ),
        ProblemCode::Forbidden => (
            "あなたは、これをすることができません",
            "必要なときは、事業所の管理者に頼んでください。",
        ),
        ProblemCode::ScopeMissing => (
            "このトークンではできません",
            "必要な権限のあるトークンを作ってください。",
        ),
        ProblemCode::CrossSite => (
            "安全のため止めました",
            "ほかのサイトからの操作は受け付けません。つなぎの画面を開き直してください。",
        ),
        ProblemCode::StepUpRequired => (
            "もう一度パスキーで確かめてください",
            "大切な操作なので、パスキーで本人か確かめます。",
        ),
        ProblemCode::NotFound => (
            "見つかりませんでした",
            "消されたか、見ることができません。一覧から選び直してください。",
        ),
        ProblemCode::MethodNotAllowed => (
            "この操作は受け付けられません",
            "ページを読み直してから、もう一度してください。",
        ),
        ProblemCode::LinkExpired => (
            "このリンクは使えません",
            "期限が切れたか、もう使われました。はじめからして、新しいメールを受け取ってください。",
        ),
        ProblemCode::FileTooLarge => (
            "ファイルが大きすぎます",
            "1つ20MBまでです。小さくスキャンし直すか、ページを分けてください。",
        ),
        ProblemCode::BodyTooLarge => (
            "送るものが大きすぎます",
            "入力したことは残っています。長い文を短くしてください。",
        ),
        ProblemCode::FileEmpty => (
            "ファイルの中に何もありません",
            "もとのファイルを開けるか確かめて、選び直してください。",
        ),
        ProblemCode::FileTypeNotAllowed => (
            "この種類のファイルは付けられません",
            "PDF、JPEG、PNGのファイルにして、選び直してください。",
        ),
        ProblemCode::FileExtensionMismatch => (
            "ファイルの中と名前が合いません",
            "ファイルの名前の終わり（.pdf .jpg .png）だけを変えたものは、付けられません。正しい形で保存し直してください。",
        ),
        ProblemCode::PdfBroken => (
            "PDFを開けませんでした",
            "ファイルがこわれているか、途中で切れています。もう一度スキャンか保存をしてください。",
        ),
        ProblemCode::PdfEncrypted => (
            "PDFにパスワードがあります",
            "パスワードをなくして保存し直してから、付けてください。",
        ),
        ProblemCode::PdfActiveContent => (
            "PDFの中に、動くものか別のファイルがあります",
            "「印刷」から「PDFとして保存」で作り直すと、付けられます。",
        ),
        ProblemCode::PdfTooManyPages => (
            "PDFのページが多すぎます",
            "必要なページだけにして、付けてください。",
        ),
        ProblemCode::PdfNoPages => (
            "PDFにページがありません",
            "もとのファイルを開けるか確かめて、作り直してください。",
        ),
        ProblemCode::ImageBroken => (
            "画像を開けませんでした",
            "ファイルがこわれているか、途中で切れています。もう一度とるか、保存し直してください。",
        ),
        ProblemCode::ImageTooLarge => (
            "画像が大きすぎます",
            "小さくして保存し直すか、写真をとり直してください。",
        ),
        ProblemCode::InspectionTimeout => (
            "ファイルを調べるのに、時間がかかりすぎました",
            "「印刷」から「PDFとして保存」で作り直してください。",
        ),
        ProblemCode::InspectionFailed => (
            "ファイルを調べられませんでした",
            "別の方法で保存するか、とり直してから、付けてください。",
        ),
        ProblemCode::MalwareFound => (
            "ファイルに危ないものがありました",
            "このファイルは保存していません。端末のウイルスを調べてください。",
        ),
        ProblemCode::TooManyDocuments => (
            "ファイルが多すぎます",
            "今のファイルを消してから、足してください。",
        ),
        ProblemCode::UploadIncomplete => (
            "送るのが途中で止まりました",
            "このファイルは、まだ届いていません。ほかのファイルはそのままです。もう一度送ってください。",
        ),
        ProblemCode::TooManyRequests => (
            "短い時間に、何回も操作しました",
            "安全のため止めています。入力したことは残っています。",
        ),
        ProblemCode::OfficeNotVerified => (
            "この事業所は、まだ確認が終わっていません",
            "介護情報は、事業所の確認が終わってから使えます。何も変わっていません。事業所の管理者から、窓口に聞いてください。",
        ),
        ProblemCode::OwnAccess => (
            "自分が見たことは、自分では確かめられません",
            "緊急のときに見たことは、別の管理者が確かめます。ほかの管理者に頼んでください。",
        ),
        ProblemCode::PlatformRefused => (
            "介護情報基盤が、見ることを認めませんでした",
            "何も変わっていません。同意や担当の登録を確かめてください。直らないときは、窓口に聞いてください。",
        ),
        ProblemCode::PersonNotFound => (
            "全部に合う人は、見つかりませんでした",
            "1つでも違うと見つかりません。介護保険証を見て、番号と生年月日を確かめて、もう一度入れてください。何も登録していません。",
        ),
        ProblemCode::PersonAmbiguous => (
            "合う人が何人かいます",
            "まちがえないように、だれの情報も出しません。介護保険証の番号で、もう一度確かめてください。",
        ),
        ProblemCode::IdentificationGone => (
            "本人を調べる時間が過ぎました",
            "10分が過ぎたか、もう使われました。何も登録していません。もう一度、本人を確かめてください。",
        ),
        ProblemCode::CardProofUnknown => (
            "カードの確認ができていません",
            "カードを読み終わっていないか、時間が過ぎました。もう一度カードを読むか、番号で確かめてください。",
        ),
        ProblemCode::CheckNotProved => (
            "選んだ方法と、本当にした方法が違います",
            "カードで確かめたときは、この画面でカードを読んでください。本当にした方法を選ぶか、カードを読んでください。",
        ),
        ProblemCode::PlatformFaulty => (
            "介護情報基盤の答えにまちがいがあるので、出しません",
            "ほかの人の情報をまちがえて出さないためです。担当の人に知らせました。しばらくしてから、もう一度してください。",
        ),
        ProblemCode::PlatformUnreachable => (
            "介護情報基盤につながりません",
            "入力したことは、なくなっていません。もう一度できます。",
        ),
        ProblemCode::PlatformNotConnected => (
            "ここは、介護情報基盤につながっていません",
            "つなぐ設定が終わるまで、介護情報は使えません。窓口に聞いてください。",
        ),
        ProblemCode::Unavailable => (
            "サーバーが混んでいるか、今は使えません",
            "入力したことは、この画面に残っています。少し待ってから、もう一度してください。",
        ),
        ProblemCode::NotRehearsed => (
            "さいごの確認の結果がまだありません",
            "申請の内容は、そのままです。「はじめる準備」でさいごの確認をして、結果を作ってから、もう一度おしてください。画面の写しをつけることもできます。",
        ),
        ProblemCode::CardNotConfigured => (
            "このサイトでは、マイナンバーカードを確かめられません",
            "設定がまだ終わっていません。カードの情報は保存していません。運用者に知らせてください。",
        ),
        ProblemCode::CardProofMalformed => (
            "カードを読んだ結果を確かめられませんでした",
            "カードの情報は保存していません。カードリーダー連携ソフトを新しくして、もう一度読んでください。",
        ),
        ProblemCode::CardChallengeVoid => (
            "読む時間が過ぎました",
            "安全のため、3分の間に1回だけ受け付けます。もう一度読んでください。",
        ),
        ProblemCode::CardProofRefused => (
            "カードを確かめられませんでした",
            "カードの電子証明書か署名が正しくありません。カードの情報は保存していません。別のカードを置いていないか確かめてください。",
        ),
        ProblemCode::CardCertificateExpired => (
            "カードの電子証明書の期限が切れています",
            "電子証明書は、市区町村の窓口で新しくできます。ほかの方法で本人を確かめてください。",
        ),
        ProblemCode::CardOfTest => (
            "試験用のカードは使えません",
            "このサイトでは、本当のマイナンバーカードだけを確かめられます。",
        ),
        ProblemCode::CardWithoutAccount => (
            "このカードでサインインできるアカウントがありません",
            "カードの情報は残していません。はじめての人は、担当の事業所に、メールで招待してもらってください。アカウントがある人は、パスキーでサインインしてください。",
        ),
        ProblemCode::CardRevoked => (
            "カードの電子証明書は、もう使えません",
            "カードを新しくしたときなどに、使えなくなったものです。ほかの方法で本人を確かめてください。",
        ),
        ProblemCode::TerminalRequired => (
            "登録した端末で開いてください",
            "利用者の情報は、証明書を入れた端末だけで見られます。「端末と証明書」を見てください。",
        ),
        ProblemCode::TerminalOfOtherOffice => (
            "この端末は、ほかの事業所の端末です",
            "事業所を変えるか、その事業所の端末を使ってください。このことは記録しました。",
        ),
        ProblemCode::TerminalRefused => (
            "この端末の証明書は使えません",
            "証明書が終わったか、止められました。管理者が「端末と証明書」で新しく作れます。書いたものは、なくなっていません。",
        ),
        ProblemCode::TerminalsNotConfigured => (
            "ここでは端末の証明書を作っていません",
            "何も変わっていません。運用者に聞いてください。",
        ),
        ProblemCode::CertificateNotRenewable => (
            "この証明書は、まだ新しくできません",
            "いまの証明書は使えます。終わる90日前から、新しくできます。",
        ),
        ProblemCode::CsrMalformed => (
            "CSRが読めませんでした",
            "何も作っていません。ファイルの全部を貼ってください。",
        ),
        ProblemCode::CsrKeyRefused => (
            "CSRの鍵が弱いです",
            "何も作っていません。RSAの2048から4096ビット、P-256、P-384で、鍵を作り直してください。",
        ),
        ProblemCode::CsrNameRefused => (
            "CSRの名前がちがいます",
            "何も作っていません。CNを、この事業所の番号だけにしてください。",
        ),
        ProblemCode::LetterCodeWrong => (
            "コードがちがいます",
            "手紙を見て、もう一度書いてください。5回まちがえると、使えなくなります。",
        ),
        ProblemCode::LetterCodeVoid => (
            "このコードは使えません",
            "国保中央会に、手紙をもう一度たのんでください。",
        ),
        ProblemCode::Internal => (
            "システムで問題が起きました",
            "保存したものは、なくなっていません。少し待ってから、もう一度してください。",
        ),
        // Said on pages of the back office only, which are Japanese.
        ProblemCode::PreviewChanged
        | ProblemCode::LinesUnmatched
        | ProblemCode::AssignedMeanwhile
        | ProblemCode::HeldByOther
        | ProblemCode::NothingToIssue
        | ProblemCode::CharacterNotInFonts
        | ProblemCode::PayerUnknown
        | ProblemCode::NothingToPay
        | ProblemCode::CandidatesChanged
        | ProblemCode::MadeByYourself
        | ProblemCode::ProposalOpen
        | ProblemCode::ProposalGone
        | ProblemCode::OwnProposal
        | ProblemCode::OwnOffice
        | ProblemCode::LeadNeeded
        | ProblemCode::BudgetExhausted
        | ProblemCode::BudgetEarlierFirst
        | ProblemCode::ChecksNotOk
        | ProblemCode::SamePerson => super::ja::words(code),
    }
}
