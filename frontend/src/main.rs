//! The browser's way in.

fn main() {
    app::mount();
}
