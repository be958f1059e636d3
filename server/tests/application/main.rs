//! Applications over HTTP: the whole way, and every bad input of the list of answers.

mod bad_input;
mod events;
mod files;
mod lost_updates;
mod reach;
mod submitting;
mod sweeping;
mod whole_way;
mod world;
