//! The invented offices and people.

use domain::person::Role;

/// An office nobody runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InventedOffice {
    /// 介護保険事業所番号, with a valid check digit.
    pub number: &'static str,
    /// 名称.
    pub name: &'static str,
}

/// A person nobody is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InventedPerson {
    /// 氏名.
    pub name: &'static str,
    /// Part of the address before `@example.jp`; the same twice is one person with two roles.
    pub mailbox: &'static str,
    /// Role.
    pub role: Role,
    /// Office number; absent outside offices.
    pub office: Option<&'static str>,
}

impl InventedPerson {
    /// E-mail.
    pub fn email(&self) -> String {
        format!("{}@example.jp", self.mailbox)
    }
}

const fn office(number: &'static str, name: &'static str) -> InventedOffice {
    InventedOffice { number, name }
}

const fn person(
    name: &'static str,
    mailbox: &'static str,
    role: Role,
    office: Option<&'static str>,
) -> InventedPerson {
    InventedPerson {
        name,
        mailbox,
        role,
        office,
    }
}

pub(super) const HINATA: &str = "1379900010";
pub(super) const MIDORI: &str = "1379900028";
pub(super) const AOZORA: &str = "1379900036";
pub(super) const SAKURA: &str = "1379900044";
pub(super) const MOMIJI: &str = "1379900051";
pub(super) const KOMOREBI: &str = "1379900069";
pub(super) const HOSHIZORA: &str = "1379900077";
pub(super) const TSUBAME: &str = "1379900085";
pub(super) const KAMOME: &str = "1379900093";

/// Every invented office. The first has not applied yet.
pub const INVENTED_OFFICES: &[InventedOffice] = &[
    office(HINATA, "テスト訪問介護ステーションひなた"),
    office(MIDORI, "テストデイサービスみどり"),
    office(AOZORA, "テスト居宅介護支援事業所あおぞら"),
    office(SAKURA, "テスト特別養護老人ホームさくら"),
    office(MOMIJI, "テスト訪問看護ステーションもみじ"),
    office(KOMOREBI, "テスト小規模多機能ホームこもれび"),
    office(HOSHIZORA, "テストグループホームほしぞら"),
    office(TSUBAME, "テストショートステイつばめ"),
    office(KAMOME, "テスト福祉用具センターかもめ"),
];

/// Every invented person, in every role.
pub const INVENTED_PEOPLE: &[InventedPerson] = &[
    person("見本 花子", "hanako.mihon", Role::OfficeAdmin, Some(HINATA)),
    person("見本 太郎", "taro.mihon", Role::OfficeStaff, Some(HINATA)),
    person("見本 桜", "sakura.mihon", Role::CareManager, Some(HINATA)),
    person(
        "見本 みどり",
        "midori.mihon",
        Role::OfficeAdmin,
        Some(MIDORI),
    ),
    person("見本 空", "sora.mihon", Role::OfficeAdmin, Some(AOZORA)),
    person("見本 恵", "megumi.mihon", Role::CareManager, Some(AOZORA)),
    person("見本 咲", "saki.mihon", Role::OfficeAdmin, Some(SAKURA)),
    person("見本 楓", "kaede.mihon", Role::OfficeAdmin, Some(MOMIJI)),
    person(
        "見本 木葉",
        "konoha.mihon",
        Role::OfficeAdmin,
        Some(KOMOREBI),
    ),
    person("見本 星", "hoshi.mihon", Role::OfficeAdmin, Some(HOSHIZORA)),
    person("見本 翼", "tsubasa.mihon", Role::OfficeAdmin, Some(TSUBAME)),
    person("見本 渚", "nagisa.mihon", Role::OfficeAdmin, Some(KAMOME)),
    person("見本 兼務", "kenmu.mihon", Role::OfficeStaff, Some(MIDORI)),
    person("見本 兼務", "kenmu.mihon", Role::OfficeStaff, Some(AOZORA)),
    person("見本 審査", "shinsa.mihon", Role::Reviewer, None),
    person("見本 二審", "nishin.mihon", Role::Reviewer, None),
    person("見本 責任", "sekinin.mihon", Role::LeadReviewer, None),
    person("見本 支払", "shiharai.mihon", Role::PaymentOfficer, None),
    person("見本 承認", "shonin.mihon", Role::PaymentOfficer, None),
    person("見本 運用", "unyo.mihon", Role::Operator, None),
    person("見本 市町村", "shichoson.mihon", Role::InsurerOfficer, None),
    person("見本 利用者", "riyosha.mihon", Role::Recipient, None),
];

#[cfg(test)]
mod tests {
    use super::*;
    use domain::office::OfficeNumber;

    #[test]
    fn every_number_is_valid_and_every_role_is_played() {
        for office in INVENTED_OFFICES {
            let number = OfficeNumber::parse(office.number).unwrap();
            assert_eq!(number.warning(), None, "{number}");
            assert!(office.name.starts_with("テスト"), "{}", office.name);
        }
        for role in Role::ALL {
            assert!(
                INVENTED_PEOPLE.iter().any(|person| person.role == role),
                "{role:?}"
            );
        }
        for person in INVENTED_PEOPLE {
            assert_eq!(
                person.role.is_office_role(),
                person.office.is_some(),
                "{}",
                person.name
            );
            assert!(person.name.starts_with("見本"), "{}", person.name);
        }
    }
}
