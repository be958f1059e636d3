//! The browser application's entry point; everything else is in `app`.

fn main() {
    app::mount();
}
