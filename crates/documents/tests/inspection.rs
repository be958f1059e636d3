//! Every file fixture through a real child process, and what the child survives.

#![expect(clippy::panic, reason = "helpers of tests fail the test")]

use std::convert::Infallible;
use std::path::PathBuf;
use std::time::Duration;

use bytes::Bytes;
use documents::inspect::{FileKind, InspectError, Inspector, InspectorSettings, Refusal, Sought};
use futures::{Stream, stream};
use testkit::file::{self, hostile_pdf, hostile_picture, paper, photo};

fn worker() -> InspectorSettings {
    let program = PathBuf::from(env!("CARGO_BIN_EXE_documents-inspection-worker"));
    // Test builds are slow; the limit is for hanging, and `a_hanging_child_is_killed` sets its own.
    InspectorSettings {
        time_limit: Duration::from_mins(5),
        ..InspectorSettings::new(program, vec![])
    }
}

fn chunks(content: &[u8]) -> impl Stream<Item = Result<Bytes, Infallible>> + use<> {
    let chunks: Vec<_> = content
        .chunks(60_000)
        .map(|chunk| Ok(Bytes::copy_from_slice(chunk)))
        .collect();
    stream::iter(chunks)
}

fn length(content: &[u8]) -> u64 {
    u64::try_from(content.len()).unwrap_or(u64::MAX)
}

/// What the portal does with a file: size, content, then the name's ending.
async fn refusal_of(inspector: &Inspector, name: &str, content: &[u8]) -> Option<Refusal> {
    if content.len() > file::LARGEST_UPLOAD {
        return Some(Refusal::FileTooLarge);
    }
    match inspector.inspect(length(content), chunks(content)).await {
        Ok(facts) if facts.kind.matches_extension(name) => None,
        Ok(_) => Some(Refusal::FileExtensionMismatch),
        Err(InspectError::Refused(refusal)) => Some(refusal),
        Err(error) => panic!("{name}: {error}"),
    }
}

#[tokio::test]
async fn every_fixture_gets_its_own_answer() {
    let inspector = Inspector::new(worker());
    inspector.warm().await.unwrap();
    let mut wrong = Vec::new();
    for fixture in file::all() {
        let refusal = refusal_of(&inspector, fixture.name, &fixture.content).await;
        let code = refusal.map(Refusal::code);
        if code != fixture.refused_as {
            wrong.push((fixture.name, code, fixture.refused_as));
        }
    }
    assert_eq!(wrong, []);
}

#[tokio::test]
async fn facts_of_accepted_files() {
    let inspector = Inspector::new(worker());
    let receipt = paper::receipt();
    let facts = inspector
        .inspect(length(&receipt), chunks(&receipt))
        .await
        .unwrap();
    assert_eq!(
        (facts.kind, facts.pages, facts.pixels),
        (FileKind::Pdf, 2, None)
    );
    let photo = photo::bankbook_jpeg();
    let facts = inspector
        .inspect(length(&photo), chunks(&photo))
        .await
        .unwrap();
    assert_eq!(
        (facts.kind, facts.pages, facts.pixels),
        (FileKind::Jpeg, 1, Some((1_684, 1_190)))
    );
}

#[tokio::test]
async fn a_photo_is_shown_upright_and_without_exif() {
    let inspector = Inspector::new(worker());
    let photo = photo::bankbook_jpeg();
    let secret = photo::SECRET_IN_EXIF.as_bytes();
    assert!(photo.windows(secret.len()).any(|window| window == secret));
    let preview = inspector
        .preview(length(&photo), chunks(&photo))
        .await
        .unwrap();
    assert!(!preview.windows(secret.len()).any(|window| window == secret));
    assert!(!preview.windows(4).any(|window| window == b"Exif"));
    let shown = image::load_from_memory(&preview).unwrap();
    assert_eq!((shown.width(), shown.height()), (1_131, 1_600));
    // Orientation: the frame of the bankbook is in the upper half of the upright page, so the
    // middle of the upper half is tinted and the middle of the lower half white paper.
    let shown = shown.to_rgb8();
    let [red, _, blue] = shown.get_pixel(560, 600).0;
    assert!(blue > red.saturating_add(5), "upper half: {red} {blue}");
    assert!(
        shown
            .get_pixel(560, 1_300)
            .0
            .iter()
            .all(|channel| *channel > 250)
    );
}

#[tokio::test]
async fn the_first_page_of_a_pdf_is_drawn() {
    let inspector = Inspector::new(worker());
    let receipt = paper::receipt();
    let preview = inspector
        .preview(length(&receipt), chunks(&receipt))
        .await
        .unwrap();
    let shown = image::load_from_memory(&preview).unwrap().to_rgb8();
    assert!(
        shown.width() <= 1_000 && shown.width() > 900,
        "{}",
        shown.width()
    );
    assert!(
        shown
            .pixels()
            .any(|pixel| pixel.0.iter().all(|channel| *channel < 60)),
        "no ink"
    );
    assert!(
        shown
            .pixels()
            .any(|pixel| pixel.0.iter().all(|channel| *channel > 250)),
        "no paper"
    );
}

#[tokio::test]
async fn any_page_is_drawn_to_be_read() {
    let inspector = Inspector::new(worker());
    let file = paper::pdf(3, "pages");
    for number in 1..=3 {
        let page = inspector.page(number, length(&file), chunks(&file)).await;
        let shown = image::load_from_memory(&page.unwrap()).unwrap();
        assert!(shown.width() > 1_500, "page {number}: {}", shown.width());
    }
    for number in [0, 4, u32::MAX] {
        let page = inspector.page(number, length(&file), chunks(&file)).await;
        assert!(
            matches!(page, Err(InspectError::Refused(Refusal::PdfNoPages))),
            "page {number}: {page:?}"
        );
    }
    let photo = photo::bankbook_jpeg();
    let page = inspector.page(1, length(&photo), chunks(&photo)).await;
    assert!(image::load_from_memory(&page.unwrap()).is_ok());
    let beyond = inspector.page(2, length(&photo), chunks(&photo)).await;
    assert!(beyond.is_err(), "a photo has one page");
}

#[tokio::test]
async fn the_text_of_a_page_says_where_it_stands() {
    let inspector = Inspector::new(worker());
    let file = paper::receipt();
    let text = inspector
        .text(1, length(&file), chunks(&file))
        .await
        .unwrap();
    let amounts = text.find(&Sought::Number("13200".to_owned()));
    assert_eq!(amounts.len(), 1, "{amounts:?}");
    for place in &amounts {
        // Drawn at 60,690 of an A4 page that is 842 points high: in the upper quarter.
        assert!(place.top > 0.1 && place.top < 0.25, "{place:?}");
        assert!(
            place.left > 0.3 && place.left + place.width < 1.0,
            "{place:?}"
        );
    }
    let product = text.find(&Sought::Words("mihon-cr1".to_owned()));
    assert_eq!(product.len(), 1, "{product:?}");
    assert!(text.find(&Sought::Number("3200".to_owned())).is_empty());

    let photo = photo::bankbook_jpeg();
    let none = inspector
        .text(1, length(&photo), chunks(&photo))
        .await
        .unwrap();
    assert!(none.characters.is_empty(), "a photo has no text");
    let beyond = inspector.text(9, length(&file), chunks(&file)).await;
    assert!(matches!(
        beyond,
        Err(InspectError::Refused(Refusal::PdfNoPages))
    ));
}

/// With a Japanese font on the system (`cargo xtask test` installs one) its text is drawn.
#[tokio::test]
async fn japanese_that_is_not_embedded_is_drawn() {
    let inspector = Inspector::new(worker());
    let file = paper::japanese_not_embedded();
    let preview = inspector
        .preview(length(&file), chunks(&file))
        .await
        .unwrap();
    let shown = image::load_from_memory(&preview).unwrap().to_rgb8();
    let ink = shown
        .pixels()
        .filter(|pixel| pixel.0.iter().all(|channel| *channel < 60))
        .count();
    let noto = std::path::Path::new("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc");
    assert!(ink > 1_000 || !noto.exists(), "{ink} dark pixels");
}

#[tokio::test]
async fn a_transparent_png_is_shown_on_white() {
    let mut clear = image::RgbaImage::from_pixel(40, 40, image::Rgba([0, 0, 0, 0]));
    clear.put_pixel(20, 20, image::Rgba([255, 0, 0, 255]));
    let mut content = std::io::Cursor::new(Vec::new());
    clear
        .write_to(&mut content, image::ImageFormat::Png)
        .unwrap();
    let content = content.into_inner();
    let inspector = Inspector::new(worker());
    let preview = inspector
        .preview(length(&content), chunks(&content))
        .await
        .unwrap();
    let shown = image::load_from_memory(&preview).unwrap().to_rgb8();
    assert!(shown.get_pixel(1, 1).0.iter().all(|channel| *channel > 240));
}

#[tokio::test]
async fn a_file_that_ends_its_child_ends_nothing_else() {
    let inspector = Inspector::new(InspectorSettings {
        workers: 1,
        ..worker()
    });
    let bomb = hostile_pdf::armoured_bomb(1_024);
    let refused = inspector.inspect(length(&bomb), chunks(&bomb)).await;
    // Out of memory or, where unpacking is slow, out of CPU seconds.
    let expected = [Refusal::InspectionFailed, Refusal::InspectionTimeout];
    assert!(matches!(refused, Err(InspectError::Refused(refusal)) if expected.contains(&refusal)));
    let fine = paper::receipt();
    assert!(
        inspector
            .inspect(length(&fine), chunks(&fine))
            .await
            .is_ok()
    );
}

#[tokio::test]
async fn the_child_limits_itself_and_may_die_between_files() {
    let folder = tempfile::TempDir::new().unwrap();
    let pid_file = folder.path().join("pid");
    let script = "echo $$ > \"$0\"; exec \"$1\"";
    let arguments = vec![
        "-c".into(),
        script.into(),
        pid_file.clone().into(),
        worker().program.into(),
    ];
    let inspector = Inspector::new(InspectorSettings {
        program: "/bin/sh".into(),
        arguments,
        workers: 1,
        ..worker()
    });
    inspector.warm().await.unwrap();
    let first = std::fs::read_to_string(&pid_file).unwrap();
    let limits = std::fs::read_to_string(format!("/proc/{}/limits", first.trim())).unwrap();
    for (name, limit) in [
        ("Max address space", "671088640"),
        ("Max open files", "0"),
        ("Max file size", "0"),
        ("Max core file size", "0"),
    ] {
        let line = limits.lines().find(|line| line.starts_with(name)).unwrap();
        let mut values = line.trim_start_matches(name).split_whitespace();
        assert_eq!(
            (values.next(), values.next()),
            (Some(limit), Some(limit)),
            "{name}"
        );
    }
    let killed = std::process::Command::new("kill")
        .args(["-9", first.trim()])
        .status()
        .unwrap();
    assert!(killed.success());
    // Wait until it is gone, so that the next file meets a dead child and not a dying one.
    let zombie = || {
        std::fs::read_to_string(format!("/proc/{}/stat", first.trim()))
            .map_or(true, |stat| stat.contains(") Z "))
    };
    while !zombie() {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    let fine = paper::receipt();
    assert!(
        inspector
            .inspect(length(&fine), chunks(&fine))
            .await
            .is_ok()
    );
    assert_ne!(std::fs::read_to_string(&pid_file).unwrap(), first);
}

#[tokio::test]
async fn a_text_bomb_beside_a_picture_does_no_harm() {
    let inspector = Inspector::new(worker());
    let bomb = hostile_picture::png_text_bomb(2_048);
    // Whether it is refused is the decoder's choice; the next file must pass.
    let _ = inspector.inspect(length(&bomb), chunks(&bomb)).await;
    let fine = photo::receipt_png();
    assert!(
        inspector
            .inspect(length(&fine), chunks(&fine))
            .await
            .is_ok()
    );
}

#[tokio::test]
async fn a_hanging_child_is_killed() {
    let script = "printf R; exec sleep 600";
    let inspector = Inspector::new(InspectorSettings {
        time_limit: Duration::from_millis(300),
        workers: 1,
        ..InspectorSettings::new("/bin/sh".into(), vec!["-c".into(), script.into()])
    });
    let fine = paper::receipt();
    for _ in 0..2 {
        let refused = inspector.inspect(length(&fine), chunks(&fine)).await;
        assert!(matches!(
            refused,
            Err(InspectError::Refused(Refusal::InspectionTimeout))
        ));
    }
}

#[tokio::test]
async fn a_program_that_cannot_start_is_our_fault_not_the_files() {
    let fine = paper::receipt();
    for program in ["/nonexistent/tsunagi", "/bin/false"] {
        let inspector = Inspector::new(InspectorSettings::new(program.into(), vec![]));
        let result = inspector.inspect(length(&fine), chunks(&fine)).await;
        assert!(
            matches!(result, Err(InspectError::Unavailable(_))),
            "{program}: {result:?}"
        );
        assert!(inspector.warm().await.is_err());
    }
}

#[tokio::test]
async fn a_source_that_fails_or_lies_is_not_the_files_fault() {
    let inspector = Inspector::new(InspectorSettings {
        workers: 1,
        ..worker()
    });
    let fine = paper::receipt();
    let broken = stream::iter([
        Ok(Bytes::from_static(b"%PDF-")),
        Err(std::io::Error::other("gone")),
    ]);
    let result = inspector.inspect(length(&fine), broken).await;
    assert!(matches!(result, Err(InspectError::Source(_))), "{result:?}");
    for wrong in [length(&fine) + 1, length(&fine) - 1] {
        let result = inspector.inspect(wrong, chunks(&fine)).await;
        assert!(matches!(result, Err(InspectError::Source(_))), "{result:?}");
    }
    assert!(
        inspector
            .inspect(length(&fine), chunks(&fine))
            .await
            .is_ok()
    );
}

#[tokio::test]
async fn more_files_than_children_wait_their_turn() {
    let inspector = Inspector::new(worker());
    let fine = paper::receipt();
    let all = (0..12).map(|_| inspector.inspect(length(&fine), chunks(&fine)));
    for result in futures::future::join_all(all).await {
        assert_eq!(result.unwrap().pages, 2);
    }
}
