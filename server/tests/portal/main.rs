//! The server over HTTP, in process and as a program. One test program for all of it: linking the server takes
//! longer than most of what is tested.

#[path = "../account/mod.rs"]
mod account;
#[path = "../application/mod.rs"]
mod application;
#[path = "../card/mod.rs"]
mod card;
#[path = "../care/mod.rs"]
mod care;
#[path = "../decision/mod.rs"]
mod decision;
#[path = "../duty/mod.rs"]
mod duty;
#[path = "../model/mod.rs"]
mod model;
#[path = "../notice/mod.rs"]
mod notice;
#[path = "../program/mod.rs"]
mod operator;
#[path = "../payment/mod.rs"]
mod payment;
#[path = "../crash/program.rs"]
mod program;
#[path = "../public/mod.rs"]
mod public_face;
#[path = "../readiness/mod.rs"]
mod readiness;
#[path = "../review/mod.rs"]
mod review;
#[path = "../volume/mod.rs"]
mod volume;
