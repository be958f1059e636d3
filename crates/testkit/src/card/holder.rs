//! Whose card it is.

/// An invented person.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Holder {
    /// Family and given name with U+3000 between.
    pub name: String,
    /// Address, block numbers in full width.
    pub address: String,
    /// `YYYYMMDD`.
    pub born: String,
    /// `1` or `2`.
    pub sex: char,
    /// The birth date as printed for 照合番号: 和暦 `YYMMDD`.
    pub born_in_era: String,
    /// 照合番号B: [`Holder::born_in_era`], year of expiry, security code.
    pub code_b: String,
    /// PIN of the user-authentication key.
    pub auth_pin: String,
    /// PIN of 券面事項入力補助.
    pub text_pin: String,
}

impl Holder {
    /// 見本　太郎, born 昭和55年2月17日.
    pub fn sample() -> Self {
        Self {
            name: "見本\u{3000}太郎".to_owned(),
            address: "東京都見本区見本１－２－３".to_owned(),
            born: "19800217".to_owned(),
            sex: '1',
            born_in_era: "550217".to_owned(),
            code_b: "55021720352285".to_owned(),
            auth_pin: "1234".to_owned(),
            text_pin: "5678".to_owned(),
        }
    }

    /// 例示　花子, born 昭和15年4月1日.
    pub fn other() -> Self {
        Self {
            name: "例示\u{3000}花子".to_owned(),
            address: "東京都例示市例示町４－５".to_owned(),
            born: "19400401".to_owned(),
            sex: '2',
            born_in_era: "150401".to_owned(),
            code_b: "15040120340017".to_owned(),
            auth_pin: "2468".to_owned(),
            text_pin: "1357".to_owned(),
        }
    }
}
