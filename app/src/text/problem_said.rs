//! What is said for every problem code: what happened; what is safe and what to do next.

/// Both halves of a message.
pub(super) type Pair = (&'static str, &'static str);

pub(super) const INVALID_INPUT: Pair = (
    "入力内容に直すところがあります",
    "入力した内容は残っています。示した項目を直してください。",
);
pub(super) const INVALID_JSON: Pair = (
    "内容を送信できませんでした",
    "入力した内容は残っています。ページを読み込み直してから、もう一度お試しください。",
);
pub(super) const SERVICE_NOT_ELIGIBLE: Pair = (
    "助成の対象にならないサービスが含まれています",
    "対象にならないサービスを取り除いてください。ほかの入力は残っています。",
);
pub(super) const WINDOW_CLOSED: Pair = (
    "申請の受付期間が終わりました",
    "入力した内容は保存されていますが、この助成金には申請できません。次の年度の案内をお待ちください。",
);
pub(super) const WINDOW_NOT_OPEN: Pair = (
    "まだ受付が始まっていません",
    "受付開始日になってから申請してください。",
);
pub(super) const INCOMPLETE: Pair = (
    "まだ入力や添付が足りません",
    "入力した内容は保存されています。示した項目を入力してから申請してください。",
);
pub(super) const HEADER_MISSING: Pair = (
    "内容を送信できませんでした",
    "入力した内容は残っています。ページを読み込み直してから、もう一度お試しください。",
);
pub(super) const PREVIEW_CHANGED: Pair = (
    "確認した内容から変わりました",
    "まだ何も取り込んでいません。もう一度内容を確かめてから取り込んでください。",
);
pub(super) const LINES_UNMATCHED: Pair = (
    "どの市町村かわからない行があります",
    "まだ何も取り込んでいません。行ごとに市町村を選ぶか、取り込まないことを選んでください。",
);
pub(super) const DRAFT_CHANGED: Pair = (
    "ほかの人が先に保存しました",
    "相手の内容も入力した内容も残っています。どちらを使うか選んでください。",
);
pub(super) const ALREADY_APPLIED: Pair = (
    "この事業所はすでに申請しています",
    "申請は事業所番号ごとに1回です。申請一覧から続きをご覧ください。",
);
pub(super) const IDEMPOTENCY_MISMATCH: Pair = (
    "前の送信と内容が違います",
    "二重の申請を防ぐため止めました。申請一覧で受け付けられているか確かめてください。",
);
pub(super) const NOT_IN_THIS_STATE: Pair = (
    "いまの状態ではこの操作はできません",
    "ほかの人が操作したか、審査が進みました。最新の状態を確かめてください。",
);
pub(super) const ALREADY_EXISTS: Pair = (
    "すでに登録されています",
    "同じものを2回登録する必要はありません。一覧を確かめてください。",
);
pub(super) const ASSIGNED_MEANWHILE: Pair = (
    "担当者が先に変わりました",
    "担当者は変えていません。一覧を読み込み直し、今の担当者を確かめてください。",
);
pub(super) const HELD_BY_OTHER: Pair = (
    "ほかの職員がこの申請を開いています",
    "申請の内容は変わっていません。開いている職員に確かめるか、15分ほど待ってからもう一度開いてください。",
);
pub(super) const NOTHING_TO_ISSUE: Pair = (
    "発行する通知書がありません",
    "選んだ決定の通知書は、すでに発行されたか、発行中です。発行の一覧を開いて確かめてください。",
);
pub(super) const CHARACTER_NOT_IN_FONTS: Pair = (
    "通知書に印字できない文字があります",
    "決定の内容は変わっていません。フォントを追加するよう運用担当者に伝えるか、決定を見直して文字を改めてください。",
);
pub(super) const PAYER_UNKNOWN: Pair = (
    "振込依頼人が設定されていません",
    "振込データはまだ作られていません。運用担当者に、設定の payment の項目を確かめるよう伝えてください。",
);
pub(super) const NOTHING_TO_PAY: Pair = (
    "振り込むものがありません",
    "この月の振込はすでに作られたか、支払えるものがまだありません。振込の一覧を開いて確かめてください。",
);
pub(super) const CANDIDATES_CHANGED: Pair = (
    "振込の対象が変わりました",
    "振込データはまだ作られていません。件数と合計をもう一度確かめてから作ってください。",
);
pub(super) const MADE_BY_YOURSELF: Pair = (
    "作成した本人は承認できません",
    "振込データは承認待ちのままです。別の支払担当者に承認を依頼してください。",
);
pub(super) const PROPOSAL_OPEN: Pair = (
    "すでに提案があります",
    "この申請には、確定を待つ提案がすでにあります。画面を読み込み直して、その提案を確かめてください。",
);
pub(super) const PROPOSAL_GONE: Pair = (
    "この提案は、もうありません",
    "ほかの職員が確定したか、取り下げました。決定は二重には行われていません。画面を読み込み直してください。",
);
pub(super) const OWN_PROPOSAL: Pair = (
    "自分の提案は確定できません",
    "提案はそのまま残っています。別の審査担当者に確定を依頼してください。",
);
pub(super) const OWN_OFFICE: Pair = (
    "所属する事業所の申請は審査できません",
    "申請の内容は変わっていません。別の審査担当者に割り当ててください。",
);
pub(super) const LEAD_NEEDED: Pair = (
    "審査責任者の確定が必要な金額です",
    "提案はそのまま残っています。審査責任者に確定を依頼してください。",
);
pub(super) const BUDGET_EXHAUSTED: Pair = (
    "予算の残りが足りません",
    "決定は行われていません。予算の画面で残りを確かめ、審査責任者に相談してください。",
);
pub(super) const BUDGET_EARLIER_FIRST: Pair = (
    "先に受け付けた申請のための予算です",
    "決定は行われていません。予算は受付の早い順です。先に受け付けた申請から決定してください。",
);
pub(super) const CHECKS_NOT_OK: Pair = (
    "自動確認に問題のある申請です",
    "この申請は確定されていません。申請を開いて内容を確かめ、1件ずつ確定してください。",
);
pub(super) const LAST_ONE: Pair = (
    "最後の1つは削除できません",
    "使えなくなるのを防ぐため止めました。先に別のものを追加してください。",
);
pub(super) const NOT_SIGNED_IN: Pair = (
    "サインインが必要です",
    "入力した内容はこの端末に残っています。もう一度サインインしてください。",
);
pub(super) const PASSKEY_REFUSED: Pair = (
    "パスキーを確認できませんでした",
    "登録したときのメールアドレスとパスキーかどうかを確かめて、もう一度お試しください。",
);
pub(super) const TOKEN_REFUSED: Pair = (
    "トークンを確認できませんでした",
    "期限が切れたか、無効にされています。新しいトークンを作成してください。",
);
pub(super) const FORBIDDEN: Pair = (
    "この操作をする権限がありません",
    "必要な場合は、事業所の管理者に依頼してください。",
);
pub(super) const SAME_PERSON: Pair = (
    "提案した人は、自分では承認できません",
    "別の担当者に承認を依頼してください。何も変わっていません。",
);
pub(super) const SCOPE_MISSING: Pair = (
    "このトークンではできない操作です",
    "必要な権限を付けたトークンを作成してください。",
);
pub(super) const CROSS_SITE: Pair = (
    "安全のため操作を止めました",
    "ほかのサイトから送られた操作は受け付けません。つなぎの画面を開き直して操作してください。",
);
pub(super) const STEP_UP_REQUIRED: Pair = (
    "もう一度パスキーでの確認が必要です",
    "大切な操作のため、パスキーで本人確認をしてください。",
);
pub(super) const NOT_FOUND: Pair = (
    "見つかりませんでした",
    "削除されたか、表示する権限がありません。一覧から選び直してください。",
);
pub(super) const METHOD_NOT_ALLOWED: Pair = (
    "この操作は受け付けられません",
    "ページを読み込み直してから、もう一度お試しください。",
);
pub(super) const LINK_EXPIRED: Pair = (
    "このリンクは使えません",
    "期限が切れたか、すでに使われています。もう一度はじめから手続きをして、新しいメールを受け取ってください。",
);
pub(super) const FILE_TOO_LARGE: Pair = (
    "ファイルが大きすぎます",
    "1つ20MB（20,000,000バイト）までです。解像度を下げてスキャンし直すか、ページを分けてください。",
);
pub(super) const BODY_TOO_LARGE: Pair = (
    "送る内容が大きすぎます",
    "入力した内容は残っています。長い文章を短くしてください。",
);
pub(super) const FILE_EMPTY: Pair = (
    "ファイルの中身が空です",
    "元のファイルを開けるか確かめて、選び直してください。",
);
pub(super) const FILE_TYPE_NOT_ALLOWED: Pair = (
    "この種類のファイルは添付できません",
    "PDF、JPEG、PNGのファイルにして、選び直してください。",
);
pub(super) const FILE_EXTENSION_MISMATCH: Pair = (
    "ファイルの中身が名前の種類と違います",
    "ファイル名の末尾（.pdf .jpg .png）だけを変えたものは添付できません。正しい形式で保存し直してください。",
);
pub(super) const PDF_BROKEN: Pair = (
    "PDFを開けませんでした",
    "ファイルが壊れているか、途中で切れています。もう一度スキャンまたは保存してください。",
);
pub(super) const PDF_ENCRYPTED: Pair = (
    "PDFにパスワードがかかっています",
    "パスワードを外して保存し直してから、添付してください。",
);
pub(super) const PDF_ACTIVE_CONTENT: Pair = (
    "PDFに動くしくみや別のファイルが含まれています",
    "「印刷」から「PDFとして保存」で作り直すと添付できます。",
);
pub(super) const PDF_TOO_MANY_PAGES: Pair = (
    "PDFのページが多すぎます",
    "必要なページだけにして、添付してください。",
);
pub(super) const PDF_NO_PAGES: Pair = (
    "PDFにページがありません",
    "元のファイルを開けるか確かめて、作り直してください。",
);
pub(super) const IMAGE_BROKEN: Pair = (
    "画像を開けませんでした",
    "ファイルが壊れているか、途中で切れています。撮り直すか、保存し直してください。",
);
pub(super) const IMAGE_TOO_LARGE: Pair = (
    "画像の縦横の大きさが大きすぎます",
    "小さくして保存し直すか、写真を撮り直してください。",
);
pub(super) const INSPECTION_TIMEOUT: Pair = (
    "ファイルの確認に時間がかかりすぎました",
    "複雑なPDFは「印刷」から「PDFとして保存」で作り直してください。",
);
pub(super) const INSPECTION_FAILED: Pair = (
    "ファイルを確認できませんでした",
    "別の方法で保存し直すか、撮り直してから添付してください。",
);
pub(super) const MALWARE_FOUND: Pair = (
    "ファイルから危険なものが見つかりました",
    "このファイルは保存していません。端末のウイルス検査をしてください。",
);
pub(super) const TOO_MANY_DOCUMENTS: Pair = (
    "添付できる件数を超えています",
    "いま添付しているファイルを削除してから、追加してください。",
);
pub(super) const UPLOAD_INCOMPLETE: Pair = (
    "送信が途中で止まりました",
    "このファイルはまだ届いていません。ほかのファイルはそのままです。もう一度送ってください。",
);
pub(super) const TOO_MANY_REQUESTS: Pair = (
    "短い間に何度も操作されました",
    "安全のため受付を止めています。入力した内容は残っています。",
);
pub(super) const UNAVAILABLE: Pair = (
    "ただいまサーバーが混み合っているか、一時的に利用できません",
    "入力した内容はこの画面に残っています。少し待ってから、もう一度お試しください。",
);
pub(super) const INTERNAL: Pair = (
    "システムで問題が起きました",
    "保存済みの内容はなくなっていません。少し待ってから、もう一度お試しください。",
);
pub(super) const CARD_NOT_CONFIGURED: Pair = (
    "このサイトではマイナンバーカードを確認できません",
    "運用者の設定がまだ済んでいません。カードの情報は保存していません。運用者にお知らせください。",
);
pub(super) const CARD_PROOF_MALFORMED: Pair = (
    "カードの読み取り結果を確認できませんでした",
    "カードの情報は保存していません。カードリーダー連携ソフトを最新のものにして、もう一度読み取ってください。",
);
pub(super) const CARD_CHALLENGE_VOID: Pair = (
    "読み取りの受付時間が過ぎました",
    "安全のため、1回の読み取りは3分以内に一度だけ受け付けます。もう一度読み取ってください。",
);
pub(super) const CARD_PROOF_REFUSED: Pair = (
    "カードを確認できませんでした",
    "カードの電子証明書または署名が正しくありません。カードの情報は保存していません。別のカードが置かれていないか確かめてください。",
);
pub(super) const CARD_CERTIFICATE_EXPIRED: Pair = (
    "カードの電子証明書の有効期限が切れています",
    "電子証明書の更新は市区町村の窓口でできます。ほかの方法で本人を確認してください。",
);
pub(super) const CARD_OF_TEST: Pair = (
    "試験用のカードは使えません",
    "このサイトでは本物のマイナンバーカードだけを確認できます。",
);
pub(super) const CARD_REVOKED: Pair = (
    "カードの電子証明書は失効しています",
    "カードの再発行などで使えなくなった証明書です。ほかの方法で本人を確認してください。",
);
pub(super) const OFFICE_NOT_VERIFIED: Pair = (
    "この事業所は、まだ確認が済んでいません",
    "介護情報を扱えるのは、事業所の確認が済んでからです。何も変わっていません。事業所の管理者の方から、運営の窓口へお問い合わせください。",
);
pub(super) const OWN_ACCESS: Pair = (
    "自分の閲覧は、自分では確かめられません",
    "緊急時の閲覧は、閲覧した人とは別の管理者が確かめます。ほかの管理者の方にお願いしてください。",
);
pub(super) const PLATFORM_REFUSED: Pair = (
    "介護情報基盤が、この閲覧を認めませんでした",
    "何も変わっていません。同意や担当の登録を確かめてください。解決しないときは、運営の窓口へお問い合わせください。",
);
pub(super) const PERSON_NOT_FOUND: Pair = (
    "入力した内容にすべて合う方は見つかりませんでした",
    "1つでも違うと見つかりません。被保険者証を見て、番号と生年月日を確かめて、もう一度入力してください。何も登録されていません。",
);
pub(super) const PERSON_AMBIGUOUS: Pair = (
    "複数の方が当てはまります",
    "まちがいを防ぐため、どなたの情報も表示しません。被保険者証の番号で、もう一度確かめてください。",
);
pub(super) const IDENTIFICATION_GONE: Pair = (
    "本人の照会の期限が過ぎました",
    "照会から10分が過ぎたか、すでに使われました。何も登録されていません。もう一度、本人を確かめてください。",
);
pub(super) const CARD_PROOF_UNKNOWN: Pair = (
    "カードの確認ができていません",
    "カードの読み取りが終わっていないか、期限が過ぎました。もう一度カードを読み取るか、番号で確かめてください。",
);
pub(super) const CHECK_NOT_PROVED: Pair = (
    "選んだ確認の方法が、実際の確認と合いません",
    "カードで確かめたとするには、この画面でカードを読み取る必要があります。実際に行った方法を選ぶか、カードを読み取ってください。",
);
pub(super) const PLATFORM_FAULTY: Pair = (
    "介護情報基盤の応答に誤りがあるため、表示しません",
    "ほかの方の情報などを誤って表示しないためです。運営の担当に知らせました。しばらくしてから、もう一度お試しください。",
);
pub(super) const PLATFORM_UNREACHABLE: Pair = (
    "介護情報基盤につながりません",
    "入力した内容は失われていません。もう一度お試しいただけます。",
);
pub(super) const PLATFORM_NOT_CONNECTED: Pair = (
    "この環境は、介護情報基盤につながっていません",
    "接続の設定が済むまで、介護情報は扱えません。運営の窓口へお問い合わせください。",
);
