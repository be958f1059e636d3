//! The description of the paths, as a snapshot.

#[test]
fn the_description_is_the_one_that_is_published() {
    insta::assert_snapshot!(platform::document().to_pretty_json().unwrap());
}
