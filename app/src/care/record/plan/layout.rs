//! Where services stand in a drawn week.

use contract::record::WeeklyEntry;

const DAY: u32 = 24 * 60;
/// Shortest block, so that its words fit.
const SHORTEST: u32 = 30;

/// A service drawn on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Block {
    /// What is done.
    pub(super) name: String,
    /// Minutes of the day.
    pub(super) from: u32,
    /// Minutes of the day, later than `from`.
    pub(super) to: u32,
    /// Column within the day, from 0.
    pub(super) lane: usize,
    /// Columns at this time of the day.
    pub(super) lanes: usize,
}

/// A drawn week.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Week {
    /// Monday to Sunday, each in order of time.
    pub(super) days: [Vec<Block>; 7],
    /// Services on a day without a time: day of the week 1–7, name.
    pub(super) untimed: Vec<(u8, String)>,
    /// 主な日常生活上の活動: minutes of the day where known, words.
    pub(super) activities: Vec<(Option<u32>, String)>,
    /// 週単位以外のサービス.
    pub(super) not_weekly: Vec<String>,
    /// First hour drawn.
    pub(super) first_hour: u32,
    /// Hour the drawing ends with.
    pub(super) last_hour: u32,
}

impl Week {
    /// Puts the rows of 第3表 in their places.
    pub(super) fn of(entries: &[WeeklyEntry]) -> Self {
        let mut week = Self::default();
        for entry in entries {
            week.put(entry);
        }
        for day in &mut week.days {
            side_by_side(day);
        }
        week.activities.sort();
        let blocks = week.days.iter().flatten();
        let earliest = blocks.clone().map(|block| block.from).min();
        let latest = blocks.map(|block| block.to).max();
        // A usual day is always shown, so that weeks look alike.
        week.first_hour = earliest.map_or(6, |from| (from / 60).min(6));
        week.last_hour = latest.map_or(20, |to| to.div_ceil(60).max(20));
        week
    }

    fn put(&mut self, entry: &WeeklyEntry) {
        if !entry.not_weekly.is_empty() {
            self.not_weekly.push(entry.not_weekly.clone());
        }
        if !entry.activity.is_empty() {
            self.activities
                .push((minutes(&entry.starts), entry.activity.clone()));
        }
        if entry.service.is_empty() {
            return;
        }
        let Some(weekday) = entry.weekday.filter(|day| (1..=7).contains(day)) else {
            self.not_weekly.push(entry.service.clone());
            return;
        };
        match (minutes(&entry.starts), minutes(&entry.ends)) {
            (Some(from), Some(to)) => self.draw(weekday, from, to, &entry.service),
            _ => self.untimed.push((weekday, entry.service.clone())),
        }
    }

    /// A service that goes on past midnight is drawn on both days.
    fn draw(&mut self, weekday: u8, from: u32, to: u32, name: &str) {
        if to > from {
            self.add(weekday, from, to, name);
            return;
        }
        self.add(weekday, from, DAY, name);
        if to > 0 {
            self.add(weekday % 7 + 1, 0, to, name);
        }
    }

    fn add(&mut self, weekday: u8, from: u32, to: u32, name: &str) {
        let place = usize::from(weekday.saturating_sub(1));
        if let Some(day) = self.days.get_mut(place) {
            day.push(Block {
                name: name.to_owned(),
                from,
                to: to.max(from + SHORTEST).min(DAY),
                lane: 0,
                lanes: 1,
            });
        }
    }
}

/// Gives services at the same time columns of their own; whoever is alone has the whole day's width.
fn side_by_side(day: &mut [Block]) {
    day.sort_by_key(|block| (block.from, block.to));
    let mut rest = day;
    while !rest.is_empty() {
        let count = together(rest);
        let (group, after) = rest.split_at_mut(count);
        give_lanes(group);
        rest = after;
    }
}

/// How many services from the first on overlap, one with another.
fn together(blocks: &[Block]) -> usize {
    let mut end = 0;
    blocks
        .iter()
        .take_while(|block| {
            let overlaps = end == 0 || block.from < end;
            end = end.max(block.to);
            overlaps
        })
        .count()
}

fn give_lanes(group: &mut [Block]) {
    let mut ends: Vec<u32> = Vec::new();
    for block in group.iter_mut() {
        let free = ends.iter().position(|end| *end <= block.from);
        let lane = free.unwrap_or(ends.len());
        match ends.get_mut(lane) {
            Some(end) => *end = block.to,
            None => ends.push(block.to),
        }
        block.lane = lane;
    }
    for block in group.iter_mut() {
        block.lanes = ends.len();
    }
}

/// `0930` as minutes of the day; none for `9999` and anything that is no time.
fn minutes(text: &str) -> Option<u32> {
    let hour: u32 = text.get(..2)?.parse().ok()?;
    let minute: u32 = text.get(2..4)?.parse().ok()?;
    (text.len() == 4 && hour <= 24 && minute < 60).then_some((hour * 60 + minute).min(DAY))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(weekday: u8, starts: &str, ends: &str) -> WeeklyEntry {
        WeeklyEntry {
            service: "訪問介護".to_owned(),
            weekday: Some(weekday),
            starts: starts.to_owned(),
            ends: ends.to_owned(),
            activity: String::new(),
            not_weekly: String::new(),
        }
    }

    #[test]
    fn a_service_stands_on_its_day_and_time() {
        let week = Week::of(&[entry(1, "0900", "1000")]);
        assert_eq!(week.days[0].len(), 1);
        assert_eq!((week.days[0][0].from, week.days[0][0].to), (540, 600));
        assert_eq!((week.first_hour, week.last_hour), (6, 20));
    }

    #[test]
    fn services_at_the_same_time_stand_side_by_side() {
        let week = Week::of(&[
            entry(2, "0900", "1100"),
            entry(2, "1000", "1200"),
            entry(2, "1100", "1200"),
        ]);
        let lanes: Vec<usize> = week.days[1].iter().map(|block| block.lane).collect();
        assert_eq!(lanes, [0, 1, 0]);
        assert!(week.days[1].iter().all(|block| block.lanes == 2));
    }

    #[test]
    fn whoever_is_alone_has_the_whole_width() {
        let week = Week::of(&[
            entry(2, "0900", "1000"),
            entry(2, "1000", "1200"),
            entry(2, "1100", "1200"),
        ]);
        let lanes: Vec<usize> = week.days[1].iter().map(|block| block.lanes).collect();
        assert_eq!(lanes, [1, 2, 2]);
    }

    #[test]
    fn a_night_is_drawn_on_both_days() {
        let week = Week::of(&[entry(7, "2200", "0600")]);
        assert_eq!((week.days[6][0].from, week.days[6][0].to), (1_320, 1_440));
        assert_eq!((week.days[0][0].from, week.days[0][0].to), (0, 360));
        assert_eq!((week.first_hour, week.last_hour), (0, 24));
    }

    #[test]
    fn what_has_no_time_or_day_is_not_lost() {
        let mut anytime = entry(3, "9999", "9999");
        anytime.service = "福祉用具貸与".to_owned();
        let mut monthly = entry(1, "", "");
        monthly.weekday = None;
        let week = Week::of(&[anytime, monthly]);
        assert_eq!(week.untimed, [(3, "福祉用具貸与".to_owned())]);
        assert_eq!(week.not_weekly, ["訪問介護"]);
        assert!(week.days.iter().all(Vec::is_empty));
    }

    #[test]
    fn a_short_service_still_has_room_for_words() {
        let week = Week::of(&[entry(1, "0900", "0910")]);
        assert_eq!(week.days[0][0].to, 570);
    }
}
