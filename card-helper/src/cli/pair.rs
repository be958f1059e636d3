//! `tsunagi-card pair`.

use std::process::ExitCode;

use super::{PairArguments, failed};
use crate::pairing::Pairings;
use crate::settings;

/// Lists or forgets pages.
pub(super) fn run(arguments: &PairArguments) -> ExitCode {
    let folder = match settings::data_folder(arguments.places.data.as_deref()) {
        Ok(folder) => folder,
        Err(error) => return failed(&error),
    };
    let pairings = Pairings::in_folder(&folder);
    let Some(origin) = &arguments.revoke else {
        return list(&pairings);
    };
    match pairings.revoke(origin) {
        Ok(0) => {
            println!("{origin} was not paired");
            ExitCode::FAILURE
        }
        Ok(count) => {
            println!("{origin}: {count} forgotten");
            ExitCode::SUCCESS
        }
        Err(error) => failed(&error),
    }
}

fn list(pairings: &Pairings) -> ExitCode {
    match pairings.all() {
        Ok(all) => {
            for pairing in &all {
                println!(
                    "{} (paired at {} s since 1970)",
                    pairing.origin, pairing.paired_at
                );
            }
            if all.is_empty() {
                println!("no page is paired");
            }
            ExitCode::SUCCESS
        }
        Err(error) => failed(&error),
    }
}
