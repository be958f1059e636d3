//! The vault on a real folder and on a bucket in memory.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail the test")]

use std::collections::HashSet;
use std::convert::Infallible;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use chrono::{DateTime, Utc};
use documents::vault::{
    BlobRef, ContentHash, FillRandom, MasterKey, MasterKeyError, MasterKeys, SealedBlob, Vault,
    VaultError,
};
use futures::TryStreamExt as _;
use object_store::memory::InMemory;
use tempfile::TempDir;

const LIMIT: u64 = 20_000_000;

/// Bytes that never repeat and are the same in every run.
fn counting_random() -> FillRandom {
    let counter = AtomicU64::new(1);
    Arc::new(move |buffer: &mut [u8]| {
        for part in buffer.chunks_mut(32) {
            let number = counter.fetch_add(1, Ordering::Relaxed).to_le_bytes();
            let digest = ContentHash::of(&number);
            for (to, from) in part.iter_mut().zip(digest.as_bytes()) {
                *to = *from;
            }
        }
    })
}

fn keys() -> MasterKeys {
    MasterKeys::new(MasterKey::new("2026-a", [7; 32]).unwrap(), vec![]).unwrap()
}

async fn in_folder(path: &Path) -> Vault {
    Vault::in_folder(path.to_owned(), keys(), counting_random())
        .await
        .unwrap()
}

/// Both kinds of store.
async fn vaults() -> (TempDir, Vec<Vault>) {
    let folder = TempDir::new().unwrap();
    let bucket = Vault::in_bucket(Arc::new(InMemory::new()), keys(), counting_random());
    let vaults = vec![in_folder(folder.path()).await, bucket];
    (folder, vaults)
}

fn content(length: usize) -> Vec<u8> {
    (0..length)
        .map(|position| u8::try_from(position * 31 % 251).unwrap())
        .collect()
}

async fn seal(vault: &Vault, content: &[u8]) -> SealedBlob {
    let mut writer = vault.writer(LIMIT).await.unwrap();
    for chunk in content.chunks(70_001) {
        writer.write(chunk).await.unwrap();
    }
    writer.finish().await.unwrap()
}

async fn keep(vault: &Vault, content: &[u8]) -> BlobRef {
    seal(vault, content).await.keep().await.unwrap()
}

async fn read(vault: &Vault, blob: &BlobRef) -> Result<Vec<u8>, VaultError> {
    let chunks: Vec<_> = vault.read(blob).await?.try_collect().await?;
    Ok(chunks.concat())
}

/// Files below `path`, with their names relative to it.
fn files(path: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![path.to_owned()];
    while let Some(directory) = open.pop() {
        for entry in std::fs::read_dir(directory).unwrap() {
            let entry = entry.unwrap().path();
            if entry.is_dir() {
                open.push(entry);
            } else {
                found.push(entry.strip_prefix(path).unwrap().to_owned());
            }
        }
    }
    found
}

fn far_future() -> DateTime<Utc> {
    "2200-01-01T00:00:00Z".parse().unwrap()
}

#[tokio::test]
async fn what_is_kept_reads_back_the_same() {
    let (_folder, vaults) = vaults().await;
    // Around the frame of 262,144 bytes, where an off-by-one would show.
    for length in [0, 1, 262_143, 262_144, 262_145, 524_288, 1_000_003] {
        for vault in &vaults {
            let content = content(length);
            let sealed = seal(vault, &content).await;
            assert_eq!(sealed.content_hash(), ContentHash::of(&content));
            assert_eq!(sealed.size_bytes(), u64::try_from(length).unwrap());
            let before: Vec<_> = sealed.read().await.unwrap().try_collect().await.unwrap();
            assert_eq!(before.concat(), content);
            let blob = sealed.keep().await.unwrap();
            assert_eq!(read(vault, &blob).await.unwrap(), content);
            vault.verify(&blob).await.unwrap();
        }
    }
}

#[tokio::test]
async fn the_name_says_the_content_and_the_bytes_say_nothing() {
    let folder = TempDir::new().unwrap();
    let vault = in_folder(folder.path()).await;
    let content = b"mihon taro mihon taro mihon taro".repeat(20_000);
    let blob = keep(&vault, &content).await;
    let hash = ContentHash::of(&content).to_string();
    assert!(
        blob.storage_key
            .starts_with(&format!("blobs/{}/{hash}-", &hash[..2]))
    );
    let stored = std::fs::read(folder.path().join(&blob.storage_key)).unwrap();
    assert!(!stored.windows(5).any(|window| window == b"mihon"));
    assert!(stored.len() > content.len());
}

#[tokio::test]
async fn the_limit_holds_to_the_byte() {
    let (folder, vaults) = vaults().await;
    for vault in &vaults {
        let mut writer = vault.writer(LIMIT).await.unwrap();
        for _ in 0..20 {
            writer.write(&vec![1; 1_000_000]).await.unwrap();
        }
        assert_eq!(writer.size_bytes(), LIMIT);
        assert!(matches!(
            writer.write(&[1]).await,
            Err(VaultError::SizeLimit)
        ));
        assert!(matches!(
            writer.write(&[]).await,
            Ok(()) | Err(VaultError::WriterClosed)
        ));
        assert!(matches!(
            writer.finish().await,
            Err(VaultError::WriterClosed)
        ));
    }
    assert_eq!(files(folder.path()), Vec::<PathBuf>::new());
}

#[tokio::test]
async fn what_is_not_kept_leaves_no_file() {
    let folder = TempDir::new().unwrap();
    let vault = in_folder(folder.path()).await;
    let mut writer = vault.writer(LIMIT).await.unwrap();
    writer.write(&content(700_000)).await.unwrap();
    assert_eq!(files(folder.path()).len(), 1);
    drop(writer);
    assert_eq!(files(folder.path()), Vec::<PathBuf>::new());
    drop(seal(&vault, &content(10)).await);
    assert_eq!(files(folder.path()), Vec::<PathBuf>::new());
    seal(&vault, &content(10)).await.discard().await.unwrap();
    assert_eq!(files(folder.path()), Vec::<PathBuf>::new());
}

#[tokio::test]
async fn every_change_to_an_object_is_noticed() {
    let folder = TempDir::new().unwrap();
    let vault = in_folder(folder.path()).await;
    let blob = keep(&vault, &content(600_000)).await;
    let path = folder.path().join(&blob.storage_key);
    let sound = std::fs::read(&path).unwrap();
    let sealed_frame = 262_144 + 16;
    let mut swapped = sound.clone();
    swapped.copy_within(32 + sealed_frame..32 + 2 * sealed_frame, 32);
    let mut damaged = vec![
        sound[..sound.len() - 1].to_vec(),
        sound[..32 + sealed_frame].to_vec(),
        swapped,
    ];
    damaged.push([sound.as_slice(), &[0]].concat());
    for at in [0, 9, 25, 31, 40, 300_000, sound.len() - 1] {
        let mut changed = sound.clone();
        changed[at] ^= 1;
        damaged.push(changed);
    }
    for (number, bytes) in damaged.into_iter().enumerate() {
        std::fs::write(&path, bytes).unwrap();
        let result = read(&vault, &blob).await;
        assert!(
            matches!(result, Err(VaultError::Corrupt)),
            "change {number}"
        );
    }
    std::fs::write(&path, sound).unwrap();
    vault.verify(&blob).await.unwrap();
}

#[tokio::test]
async fn a_key_opens_only_its_own_object() {
    let (_folder, vaults) = vaults().await;
    for vault in &vaults {
        let first = keep(vault, &content(1_000)).await;
        let second = keep(vault, &content(1_000)).await;
        assert_eq!(first.content_hash, second.content_hash);
        assert_ne!(first.storage_key, second.storage_key);
        let mixed = BlobRef {
            wrapped_key: second.wrapped_key.clone(),
            ..first.clone()
        };
        assert!(matches!(
            read(vault, &mixed).await,
            Err(VaultError::Corrupt)
        ));
        let shorter = BlobRef {
            size_bytes: 999,
            ..first.clone()
        };
        assert!(matches!(
            read(vault, &shorter).await,
            Err(VaultError::Corrupt)
        ));
        // Removing the loser of two equal uploads leaves the winner whole.
        vault.delete(&second.storage_key).await.unwrap();
        vault.delete(&second.storage_key).await.unwrap();
        assert!(matches!(
            read(vault, &second).await,
            Err(VaultError::NotFound)
        ));
        assert_eq!(read(vault, &first).await.unwrap(), content(1_000));
    }
}

#[tokio::test]
async fn master_keys_rotate() {
    let folder = TempDir::new().unwrap();
    let old = in_folder(folder.path()).await;
    let blob = keep(&old, &content(5_000)).await;
    assert_eq!(old.rewrap(&blob).unwrap(), None);

    let former = MasterKey::new("2026-a", [7; 32]).unwrap();
    let current = || MasterKey::new("2027-a", [9; 32]).unwrap();
    let path = folder.path().to_owned();
    let both = MasterKeys::new(current(), vec![former.clone()]).unwrap();
    let rotating = Vault::in_folder(path.clone(), both, counting_random())
        .await
        .unwrap();
    assert_eq!(read(&rotating, &blob).await.unwrap(), content(5_000));
    let wrapped_key = rotating.rewrap(&blob).unwrap().unwrap();
    let rewrapped = BlobRef {
        wrapped_key,
        ..blob.clone()
    };
    assert_eq!(rotating.rewrap(&rewrapped).unwrap(), None);

    let alone = MasterKeys::new(current(), vec![]).unwrap();
    let rotated = Vault::in_folder(path, alone, counting_random())
        .await
        .unwrap();
    assert_eq!(read(&rotated, &rewrapped).await.unwrap(), content(5_000));
    let lost = read(&rotated, &blob).await;
    assert!(matches!(lost, Err(VaultError::UnknownMasterKey(id)) if id == "2026-a"));

    assert_eq!(
        MasterKeys::new(former.clone(), vec![former]).unwrap_err(),
        MasterKeyError::Duplicate("2026-a".into())
    );
    assert!(MasterKey::new("日", [0; 32]).is_err());
}

#[tokio::test]
async fn the_sweep_removes_orphans_and_nothing_else() {
    let (_folder, vaults) = vaults().await;
    for vault in &vaults {
        let known = keep(vault, &content(100)).await;
        let orphan = keep(vault, &content(200)).await;
        let ask = |keys: Vec<String>| {
            let known = known.storage_key.clone();
            async move {
                let named: HashSet<_> = keys.into_iter().filter(|key| *key == known).collect();
                Ok::<_, Infallible>(named)
            }
        };
        let long_ago = "2000-01-01T00:00:00Z".parse().unwrap();
        let report = vault.sweep(long_ago, ask).await.unwrap();
        assert_eq!(report.removed, 0);
        let report = vault.sweep(far_future(), ask).await.unwrap();
        assert_eq!((report.seen, report.removed), (2, 1));
        vault.verify(&known).await.unwrap();
        assert!(matches!(
            vault.verify(&orphan).await,
            Err(VaultError::NotFound)
        ));
    }
}

#[tokio::test]
async fn files_of_a_killed_process_are_swept_without_asking() {
    let folder = TempDir::new().unwrap();
    let vault = in_folder(folder.path()).await;
    // A process that is killed runs no destructor.
    let mut writer = vault.writer(LIMIT).await.unwrap();
    writer.write(&content(300_000)).await.unwrap();
    std::mem::forget(writer);
    assert_eq!(files(folder.path()).len(), 1);
    let never = |_: Vec<String>| async { Err::<HashSet<String>, _>("asked") };
    assert_eq!(vault.sweep(far_future(), never).await.unwrap().removed, 1);
    assert_eq!(files(folder.path()), Vec::<PathBuf>::new());
}

#[tokio::test]
async fn a_sweep_that_cannot_ask_removes_nothing_kept() {
    let folder = TempDir::new().unwrap();
    let vault = in_folder(folder.path()).await;
    let blob = keep(&vault, &content(10)).await;
    let failing = |_: Vec<String>| async { Err::<HashSet<String>, _>("database down") };
    assert!(vault.sweep(far_future(), failing).await.is_err());
    vault.verify(&blob).await.unwrap();
}

#[tokio::test]
async fn keys_that_leave_the_folder_are_not_found() {
    let folder = TempDir::new().unwrap();
    let vault = in_folder(&folder.path().join("vault")).await;
    let outside = folder.path().join("outside");
    std::fs::write(&outside, b"mihon").unwrap();
    for key in [
        "../outside",
        "/etc/passwd",
        "blobs/../../outside",
        "",
        "blobs//x",
    ] {
        vault.delete(key).await.unwrap();
    }
    assert!(outside.exists());
}

#[tokio::test]
async fn files_belong_to_this_user_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = TempDir::new().unwrap();
    let vault = in_folder(&folder.path().join("vault")).await;
    let blob = keep(&vault, &content(10)).await;
    let mode = |path: PathBuf| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(folder.path().join("vault")), 0o700);
    assert_eq!(
        mode(folder.path().join("vault").join(&blob.storage_key)),
        0o600
    );
}

#[tokio::test]
async fn many_uploads_at_once_stay_apart() {
    let (_folder, vaults) = vaults().await;
    for vault in &vaults {
        let uploads = (0..20_usize).map(|number| async move {
            let content = content(300_000 + number);
            (keep(vault, &content).await, content)
        });
        for (blob, content) in futures::future::join_all(uploads).await {
            assert_eq!(read(vault, &blob).await.unwrap(), content);
        }
    }
}

#[tokio::test]
async fn the_store_says_whether_it_answers() {
    let (folder, vaults) = vaults().await;
    for vault in &vaults {
        vault.check_reachable().await.unwrap();
    }
    std::fs::remove_dir_all(folder.path()).unwrap();
    let in_folder = vaults.first().unwrap();
    assert!(in_folder.check_reachable().await.is_err());
    assert!(in_folder.writer(LIMIT).await.is_err());
}
