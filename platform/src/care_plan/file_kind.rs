//! The kinds of files of the standard.

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FileKind {
    /// 利用者補足情報.
    Uphosoku,
    /// 第1表.
    Up1kyo,
    /// 第2表.
    Up2kyo,
    /// 第3表.
    Up3kyo,
    /// 第6表 (予定).
    Upplan,
    /// 第6表 (実績).
    Upjsk,
    /// 第7表 別表.
    Upsikyu,
    /// 利用者基本情報.
    Upkihon,
    /// 介護予防サービス・支援計画書.
    Upyobo,
    /// Deletes 第1–3表.
    Dlt1kyo,
    /// Deletes 第6表 (予定) and 第7表.
    Dltplan,
    /// Deletes 第6表 (実績).
    Dltjsk,
    /// Deletes 利用者基本情報.
    Dltkihon,
    /// Deletes 介護予防サービス・支援計画書.
    Dltyobo,
}

impl FileKind {
    /// Every kind.
    pub(super) const ALL: [Self; 14] = [
        Self::Uphosoku,
        Self::Up1kyo,
        Self::Up2kyo,
        Self::Up3kyo,
        Self::Upplan,
        Self::Upjsk,
        Self::Upsikyu,
        Self::Upkihon,
        Self::Upyobo,
        Self::Dlt1kyo,
        Self::Dltplan,
        Self::Dltjsk,
        Self::Dltkihon,
        Self::Dltyobo,
    ];

    /// As files are named.
    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::Uphosoku => "UPHOSOKU",
            Self::Up1kyo => "UP1KYO",
            Self::Up2kyo => "UP2KYO",
            Self::Up3kyo => "UP3KYO",
            Self::Upplan => "UPPLAN",
            Self::Upjsk => "UPJSK",
            Self::Upsikyu => "UPSIKYU",
            Self::Upkihon => "UPKIHON",
            Self::Upyobo => "UPYOBO",
            Self::Dlt1kyo => "DLT1KYO",
            Self::Dltplan => "DLTPLAN",
            Self::Dltjsk => "DLTJSK",
            Self::Dltkihon => "DLTKIHON",
            Self::Dltyobo => "DLTYOBO",
        }
    }

    /// The kind with this name.
    pub(super) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name)
    }

    /// Whether it deletes.
    pub(super) const fn deletes(self) -> bool {
        matches!(
            self,
            Self::Dlt1kyo | Self::Dltplan | Self::Dltjsk | Self::Dltkihon | Self::Dltyobo
        )
    }

    /// Whether the file's name carries a month.
    pub(super) const fn has_month(self) -> bool {
        matches!(
            self,
            Self::Uphosoku
                | Self::Upplan
                | Self::Upjsk
                | Self::Upsikyu
                | Self::Dltplan
                | Self::Dltjsk
        )
    }

    /// Number of the field with 居宅サービス計画作成（変更）日 (or 作成日 of the preventive forms); 0 where there is none.
    pub(super) const fn made_on_field(self) -> usize {
        match self {
            Self::Up1kyo => 14,
            Self::Up2kyo | Self::Up3kyo => 5,
            Self::Uphosoku
            | Self::Dlt1kyo
            | Self::Upkihon
            | Self::Upyobo
            | Self::Dltkihon
            | Self::Dltyobo => 4,
            Self::Upplan | Self::Upjsk | Self::Upsikyu | Self::Dltplan | Self::Dltjsk => 0,
        }
    }

    /// Number of the field with 対象年月; 0 where there is none.
    pub(super) const fn month_field(self) -> usize {
        match self {
            Self::Uphosoku => 63,
            Self::Upplan | Self::Upjsk | Self::Upsikyu => 5,
            Self::Dltplan | Self::Dltjsk => 4,
            _ => 0,
        }
    }
}
