//! A page that is not known yet.
#![expect(
    clippy::panic,
    clippy::unwrap_used,
    reason = "what the tests stand on fails them loudly"
)]

use contract::card::{Act, CardCode, Told};

use crate::client::{Page, Prompt, authenticate, code, hello};
use crate::world::World;

const STRANGER: &str = "https://stranger.example.jp";

fn pair(world: &World) -> (Page, String) {
    let mut page = Page::connect(world.helper.port, STRANGER).unwrap();
    let id = page.ask(hello(None));
    let mut prompt = Prompt::wait(world);
    let Told::PairingRequired { code } = page.reply(id) else {
        panic!("no code");
    };
    assert!(prompt.page.body.contains(STRANGER), "who asks is shown");
    assert!(
        prompt.page.body.contains(&code),
        "the same code on both sides"
    );
    prompt.send("do=yes");
    assert!(prompt.page.body.contains("完了しました"));
    let Told::Paired { token } = page.reply(id) else {
        panic!("no token");
    };
    assert!(matches!(page.reply(id), Told::Welcome { protocol: 1, .. }));
    (page, token)
}

#[test]
fn a_page_is_paired_once_and_known_again_by_its_token() {
    let world = World::new();
    let (_page, token) = pair(&world);
    let mut again = Page::connect(world.helper.port, STRANGER).unwrap();
    let id = again.ask(hello(Some(&token)));
    assert!(matches!(again.reply(id), Told::Welcome { .. }));
    // The token of one page is nothing in the hands of another.
    let mut thief = Page::connect(world.helper.port, "https://thief.example.jp").unwrap();
    let id = thief.ask(hello(Some(&token)));
    let _prompt = Prompt::wait(&world);
    assert!(matches!(thief.reply(id), Told::PairingRequired { .. }));
}

#[test]
fn unpaired_pages_get_nothing() {
    let world = World::new();
    let mut page = Page::connect(world.helper.port, STRANGER).unwrap();
    for act in [authenticate(), Act::Subscribe, Act::PinStatus] {
        let id = page.ask(act);
        assert_eq!(code(&page.reply(id)), CardCode::PairingRequired);
    }
    let id = page.ask(Act::Hello {
        protocol: vec![99],
        token: None,
    });
    assert_eq!(code(&page.reply(id)), CardCode::UnsupportedProtocol);
}

#[test]
fn a_refusal_is_remembered_and_prompts_are_rare() {
    let world = World::new();
    let mut page = Page::connect(world.helper.port, STRANGER).unwrap();
    let id = page.ask(hello(None));
    let mut prompt = Prompt::wait(&world);
    assert!(matches!(page.reply(id), Told::PairingRequired { .. }));
    prompt.send("do=no");
    assert!(prompt.page.body.contains("許可しませんでした"));
    assert_eq!(code(&page.reply(id)), CardCode::PairingDenied);
    let id = page.ask(hello(None));
    assert_eq!(code(&page.reply(id)), CardCode::PairingDenied);
    // Another page must wait a minute for its prompt.
    let mut other = Page::connect(world.helper.port, "https://other.example.jp").unwrap();
    let id = other.ask(hello(None));
    assert_eq!(code(&other.reply(id)), CardCode::PairingDenied);
}

#[test]
fn the_prompt_cannot_be_answered_by_a_page() {
    let world = World::new();
    let mut page = Page::connect(world.helper.port, STRANGER).unwrap();
    let id = page.ask(hello(None));
    let prompt = Prompt::wait(&world);
    assert!(matches!(page.reply(id), Told::PairingRequired { .. }));
    let form = prompt.form();
    let body = format!("form={form}&do=yes");
    assert_eq!(prompt.post("", STRANGER, &body).status, 403);
    assert_eq!(prompt.post("", "null", &body).status, 403);
    assert_eq!(prompt.post("/closed", STRANGER, &form).status, 403);
    let own = format!("http://127.0.0.1:{}", world.helper.port);
    assert_eq!(prompt.post("", &own, "form=guess&do=yes").status, 410);
    for rule in [
        "frame-ancestors 'none'",
        "default-src 'none'",
        "x-frame-options: deny",
    ] {
        assert!(prompt.page.head.contains(rule), "{rule}");
    }
    assert!(!prompt.page.head.contains("access-control-allow-origin"));
}

#[test]
fn revoking_counts_at_once() {
    let world = World::new();
    let (_page, token) = pair(&world);
    let listed = world.run(&["pair", "--list"]);
    assert!(String::from_utf8_lossy(&listed.stdout).contains(STRANGER));
    assert!(world.run(&["pair", "--revoke", STRANGER]).status.success());
    let mut again = Page::connect(world.helper.port, STRANGER).unwrap();
    let id = again.ask(hello(Some(&token)));
    let _prompt = Prompt::wait(&world);
    assert!(matches!(again.reply(id), Told::PairingRequired { .. }));
}
