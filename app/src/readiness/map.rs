//! The 47 prefectures as tiles: each says its share in figures, the shade repeats it.

use crate::language::say;
use crate::readiness::public_words::words;
use contract::readiness::PrefectureReadiness;
use leptos::prelude::*;

/// Number, short name, column and row: a map of tiles, drawn by hand so that neighbours mostly touch.
#[rustfmt::skip]
const TILES: [(&str, &str, u16, u16); 47] = [
    ("01", "北海道", 11, 0), ("02", "青森", 11, 1), ("03", "岩手", 11, 2), ("04", "宮城", 11, 3),
    ("05", "秋田", 10, 2), ("06", "山形", 10, 3), ("07", "福島", 10, 4), ("08", "茨城", 12, 5),
    ("09", "栃木", 11, 5), ("10", "群馬", 10, 5), ("11", "埼玉", 10, 6), ("12", "千葉", 12, 6),
    ("13", "東京", 11, 6), ("14", "神奈川", 10, 7), ("15", "新潟", 9, 4), ("16", "富山", 8, 4),
    ("17", "石川", 7, 4), ("18", "福井", 7, 5), ("19", "山梨", 9, 6), ("20", "長野", 9, 5),
    ("21", "岐阜", 8, 5), ("22", "静岡", 9, 7), ("23", "愛知", 8, 6), ("24", "三重", 7, 7),
    ("25", "滋賀", 7, 6), ("26", "京都", 6, 5), ("27", "大阪", 6, 6), ("28", "兵庫", 5, 5),
    ("29", "奈良", 6, 7), ("30", "和歌山", 6, 8), ("31", "鳥取", 4, 5), ("32", "島根", 3, 5),
    ("33", "岡山", 4, 6), ("34", "広島", 3, 6), ("35", "山口", 2, 6), ("36", "徳島", 4, 9),
    ("37", "香川", 4, 8), ("38", "愛媛", 3, 8), ("39", "高知", 3, 9), ("40", "福岡", 1, 7),
    ("41", "佐賀", 0, 7), ("42", "長崎", 0, 8), ("43", "熊本", 1, 8), ("44", "大分", 2, 7),
    ("45", "宮崎", 2, 8), ("46", "鹿児島", 1, 9), ("47", "沖縄", 0, 10),
];

/// Side of a tile and the gap between two, in the map's own units.
const SIDE: u16 = 60;
const STEP: u16 = 64;

/// Percent of the municipalities that are ready, cut to a whole number: 100 only when all are.
pub(super) fn percent(one: &PrefectureReadiness) -> u32 {
    one.ready
        .saturating_mul(100)
        .checked_div(one.municipalities)
        .unwrap_or_default()
}

/// The map. Each tile leads to the municipalities of its prefecture.
pub(super) fn map(prefectures: &[PrefectureReadiness]) -> AnyView {
    let tiles: Vec<AnyView> = TILES
        .into_iter()
        .filter_map(|(number, short, column, row)| {
            let one = prefectures.iter().find(|one| one.number == number)?;
            Some(tile(one, short, column * STEP, row * STEP))
        })
        .collect();
    view! {
        <div class="table-frame" tabindex="0" role="group" aria-label=words().map_scrolls>
            <svg
                class="tile-map"
                viewBox="-3 -3 834 706"
                role="group"
                aria-label=words().map_described
            >
                {tiles}
            </svg>
        </div>
        <ul class="tile-legend" aria-label=words().shades>
            <li><span class="tile-sample" data-level="0"></span>"0%"</li>
            <li><span class="tile-sample" data-level="1"></span>{say(words().to_24)}</li>
            <li><span class="tile-sample" data-level="2"></span>{say(words().to_49)}</li>
            <li><span class="tile-sample" data-level="3"></span>{say(words().to_74)}</li>
            <li><span class="tile-sample" data-level="4"></span>{say(words().to_99)}</li>
            <li><span class="tile-sample" data-level="5"></span>"100%"</li>
        </ul>
    }
    .into_any()
}

fn tile(one: &PrefectureReadiness, short: &'static str, x: u16, y: u16) -> AnyView {
    let share = percent(one);
    let level = match (one.ready, share) {
        (0, _) => "0",
        (_, 0..25) => "1",
        (_, 25..50) => "2",
        (_, 50..75) => "3",
        (_, 75..100) => "4",
        _ => "5",
    };
    let said = (words().tile)(
        &(words().prefecture_name)(&one.number, &one.name),
        one.municipalities,
        one.ready,
        share,
    );
    let middle = (x + SIDE / 2).to_string();
    view! {
        // Within a group the link is one of SVG; alone it would be one of HTML, which a picture does not show.
        <g>
            <a class="tile" href=format!("/readiness?prefecture={}#list", one.number) aria-label=said data-level=level>
                <rect x=x.to_string() y=y.to_string() width=SIDE.to_string() height=SIDE.to_string() rx="6" />
                <text lang="ja" x=middle.clone() y=(y + 26).to_string()>{short}</text>
                <text x=middle y=(y + 46).to_string()>{format!("{share}%")}</text>
            </a>
        </g>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_prefecture_has_a_place_of_its_own() {
        for (place, (number, ..)) in (1..).zip(TILES) {
            assert_eq!(number, format!("{place:02}"));
        }
        let mut places: Vec<_> = TILES.iter().map(|(_, _, x, y)| (x, y)).collect();
        places.sort_unstable();
        places.dedup();
        assert_eq!(places.len(), 47);
    }
}
