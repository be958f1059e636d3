//! The parent's side of inspection: a few warm children.

use std::error::Error;
use std::ffi::OsString;
use std::io;
use std::os::unix::process::ExitStatusExt as _;
use std::path::PathBuf;
use std::process::Stdio;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use futures::{Stream, StreamExt as _};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::process::{Child, ChildStdin, ChildStdout, Command};
use tokio::sync::Semaphore;
use tokio::time::timeout;

use super::page_text::PageText;
use super::wire::{Job, MAX_ANSWER, MAX_FILE, READY, Verdict};
use super::{FileFacts, Refusal};

/// How children are started and limited.
#[derive(Clone, Debug)]
pub struct InspectorSettings {
    /// The program, in production the server's own ([`std::env::current_exe`]).
    pub program: PathBuf,
    /// Its arguments, in production `check-document`.
    pub arguments: Vec<OsString>,
    /// Children at most, each with one file at a time; further files wait their turn.
    pub workers: usize,
    /// Wall time for one file; afterwards its child is killed.
    pub time_limit: Duration,
}

impl InspectorSettings {
    /// Two children and ten seconds a file.
    pub fn new(program: PathBuf, arguments: Vec<OsString>) -> Self {
        Self {
            program,
            arguments,
            workers: 2,
            time_limit: Duration::from_secs(10),
        }
    }
}

/// Why there is no result.
#[derive(Debug, thiserror::Error)]
pub enum InspectError {
    /// The file is not accepted.
    #[error("the file is not accepted: {0}")]
    Refused(#[from] Refusal),
    /// No child process could be started: the file may be fine (503).
    #[error("inspection cannot be started")]
    Unavailable(#[source] io::Error),
    /// The content could not be read to its end (503).
    #[error("the content to inspect cannot be read")]
    Source(#[source] Box<dyn Error + Send + Sync>),
}

/// Bytes the pipe to a child holds; the most Linux grants to anybody.
const PIPE: usize = 1 << 20;

/// How long a child may take to say that it is ready.
const START_LIMIT: Duration = Duration::from_secs(5);

/// Inspects files in child processes. A child that hangs, crashes or runs out of memory takes down
/// one file, never the server; the next file gets a new child.
#[derive(Debug)]
pub struct Inspector {
    settings: InspectorSettings,
    turns: Semaphore,
    idle: Mutex<Vec<Worker>>,
}

impl Inspector {
    /// An inspector without children yet; they start with the first files or with [`Self::warm`].
    pub fn new(settings: InspectorSettings) -> Self {
        let turns = Semaphore::new(settings.workers.max(1));
        Self {
            settings,
            turns,
            idle: Mutex::new(Vec::new()),
        }
    }

    /// Starts every child now, so that the first uploads need not wait and a wrong program is
    /// noticed at start.
    ///
    /// # Errors
    /// [`InspectError::Unavailable`].
    pub async fn warm(&self) -> Result<(), InspectError> {
        for _ in 0..self.settings.workers.max(1) {
            let worker = self.start().await?;
            self.put_back(worker);
        }
        Ok(())
    }

    /// Says what a file of exactly `size` bytes is.
    ///
    /// # Errors
    /// See [`InspectError`]. A file that ends its child is refused as
    /// [`Refusal::InspectionTimeout`] or [`Refusal::InspectionFailed`].
    pub async fn inspect<S, E>(&self, size: u64, content: S) -> Result<FileFacts, InspectError>
    where
        S: Stream<Item = Result<Bytes, E>>,
        E: Into<Box<dyn Error + Send + Sync>>,
    {
        match self.run(Job::Inspect, size, content).await? {
            (Verdict::Accepted(facts), _) => Ok(facts),
            (Verdict::Refused(refusal), _) => Err(refusal.into()),
            (Verdict::Drawn | Verdict::Read, _) => Err(Refusal::InspectionFailed.into()),
        }
    }

    /// A JPEG to show: the photo upright without EXIF, at most 1,600 pixels, or the first page of
    /// a PDF, at most 1,000 pixels wide. Made anew each time; the caller decides about caching.
    ///
    /// # Errors
    /// As for [`Self::inspect`].
    pub async fn preview<S, E>(&self, size: u64, content: S) -> Result<Bytes, InspectError>
    where
        S: Stream<Item = Result<Bytes, E>>,
        E: Into<Box<dyn Error + Send + Sync>>,
    {
        self.picture(Job::Preview, size, content).await
    }

    /// A JPEG of one page to read from: of a PDF's page `number`, counted from 1, at most 1,600
    /// pixels wide; of a photo, whose only page is 1, at most 2,400 pixels, upright, without EXIF.
    ///
    /// # Errors
    /// As for [`Self::inspect`]; [`Refusal::PdfNoPages`] for a page that is not there.
    pub async fn page<S, E>(
        &self,
        number: u32,
        size: u64,
        content: S,
    ) -> Result<Bytes, InspectError>
    where
        S: Stream<Item = Result<Bytes, E>>,
        E: Into<Box<dyn Error + Send + Sync>>,
    {
        self.picture(Job::Page(number), size, content).await
    }

    /// The text of a PDF's page `number`, counted from 1, with its places; empty for photos and scans.
    ///
    /// # Errors
    /// As for [`Self::page`].
    pub async fn text<S, E>(
        &self,
        number: u32,
        size: u64,
        content: S,
    ) -> Result<PageText, InspectError>
    where
        S: Stream<Item = Result<Bytes, E>>,
        E: Into<Box<dyn Error + Send + Sync>>,
    {
        match self.run(Job::Text(number), size, content).await? {
            (Verdict::Read, json) => {
                serde_json::from_slice(&json).map_err(|_| Refusal::InspectionFailed.into())
            }
            (Verdict::Refused(refusal), _) => Err(refusal.into()),
            (Verdict::Accepted(_) | Verdict::Drawn, _) => Err(Refusal::InspectionFailed.into()),
        }
    }

    async fn picture<S, E>(&self, job: Job, size: u64, content: S) -> Result<Bytes, InspectError>
    where
        S: Stream<Item = Result<Bytes, E>>,
        E: Into<Box<dyn Error + Send + Sync>>,
    {
        match self.run(job, size, content).await? {
            (Verdict::Drawn, picture) => Ok(picture.into()),
            (Verdict::Refused(refusal), _) => Err(refusal.into()),
            (Verdict::Accepted(_) | Verdict::Read, _) => Err(Refusal::InspectionFailed.into()),
        }
    }

    async fn run<S, E>(
        &self,
        job: Job,
        size: u64,
        content: S,
    ) -> Result<(Verdict, Vec<u8>), InspectError>
    where
        S: Stream<Item = Result<Bytes, E>>,
        E: Into<Box<dyn Error + Send + Sync>>,
    {
        if size == 0 {
            return Err(Refusal::FileEmpty.into());
        }
        if size > MAX_FILE {
            return Err(Refusal::FileTooLarge.into());
        }
        let turn = self.turns.acquire().await;
        let _turn = turn.map_err(|error| InspectError::Unavailable(io::Error::other(error)))?;
        let mut worker = match self.take_idle() {
            Some(worker) => worker,
            None => self.start().await?,
        };
        // A worker that is not put back is killed when it is dropped, also when the caller gave up.
        match timeout(
            self.settings.time_limit,
            worker.exchange(job, size, content),
        )
        .await
        {
            Err(_) => Err(Refusal::InspectionTimeout.into()),
            Ok(Ok(answer)) => {
                self.put_back(worker);
                Ok(answer)
            }
            Ok(Err(Broken::Source(error))) => Err(InspectError::Source(error)),
            Ok(Err(Broken::Child)) => Err(worker.why_it_ended().await.into()),
        }
    }

    fn take_idle(&self) -> Option<Worker> {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        while let Some(mut worker) = idle.pop() {
            if worker.is_alive() {
                return Some(worker);
            }
        }
        None
    }

    fn put_back(&self, worker: Worker) {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        if idle.len() < self.settings.workers.max(1) {
            idle.push(worker);
        }
    }

    async fn start(&self) -> Result<Worker, InspectError> {
        let started = timeout(START_LIMIT, Worker::start(&self.settings)).await;
        started
            .unwrap_or_else(|_| Err(io::ErrorKind::TimedOut.into()))
            .map_err(InspectError::Unavailable)
    }
}

/// Why an exchange with a child broke off.
enum Broken {
    Source(Box<dyn Error + Send + Sync>),
    Child,
}

impl From<io::Error> for Broken {
    fn from(_: io::Error) -> Self {
        Self::Child
    }
}

/// One child process; dropping it kills it.
#[derive(Debug)]
struct Worker {
    process: Child,
    input: ChildStdin,
    output: ChildStdout,
}

impl Worker {
    async fn start(settings: &InspectorSettings) -> io::Result<Self> {
        let mut process = Command::new(&settings.program)
            .args(&settings.arguments)
            .env_clear()
            .current_dir("/")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()?;
        let (Some(input), Some(mut output)) = (process.stdin.take(), process.stdout.take()) else {
            return Err(io::ErrorKind::BrokenPipe.into());
        };
        // Fewer turns between the two processes for each file; a system that allows less is fine.
        let _ = rustix::pipe::fcntl_setpipe_size(&input, PIPE);
        if output.read_u8().await? != READY {
            return Err(io::ErrorKind::InvalidData.into());
        }
        Ok(Self {
            process,
            input,
            output,
        })
    }

    fn is_alive(&mut self) -> bool {
        matches!(self.process.try_wait(), Ok(None))
    }

    async fn exchange<S, E>(
        &mut self,
        job: Job,
        size: u64,
        content: S,
    ) -> Result<(Verdict, Vec<u8>), Broken>
    where
        S: Stream<Item = Result<Bytes, E>>,
        E: Into<Box<dyn Error + Send + Sync>>,
    {
        self.input.write_u8(job.code()).await?;
        self.input.write_u32_le(job.page()).await?;
        self.input.write_u64_le(size).await?;
        let mut content = std::pin::pin!(content);
        let mut left = size;
        while let Some(chunk) = content.next().await {
            let chunk = chunk.map_err(|error| Broken::Source(error.into()))?;
            left = u64::try_from(chunk.len())
                .ok()
                .and_then(|length| left.checked_sub(length))
                .ok_or_else(|| Broken::Source("more bytes than announced".into()))?;
            self.input.write_all(&chunk).await?;
        }
        if left > 0 {
            return Err(Broken::Source("fewer bytes than announced".into()));
        }
        self.input.flush().await?;
        let json = self.part().await?;
        let verdict = serde_json::from_slice(&json).map_err(io::Error::from)?;
        Ok((verdict, self.part().await?))
    }

    async fn part(&mut self) -> io::Result<Vec<u8>> {
        let length = self.output.read_u32_le().await?;
        if length > MAX_ANSWER {
            return Err(io::ErrorKind::InvalidData.into());
        }
        let mut part = Vec::new();
        let read = (&mut self.output)
            .take(u64::from(length))
            .read_to_end(&mut part)
            .await?;
        if u32::try_from(read) != Ok(length) {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        Ok(part)
    }

    /// A child over its CPU seconds was busy too long; anything else is a crash.
    async fn why_it_ended(&mut self) -> Refusal {
        /// `SIGXCPU` on Linux, whatever the processor.
        const CPU_TIME_USED_UP: i32 = 24;
        match timeout(START_LIMIT, self.process.wait()).await {
            Ok(Ok(status)) if status.signal() == Some(CPU_TIME_USED_UP) => {
                Refusal::InspectionTimeout
            }
            _ => Refusal::InspectionFailed,
        }
    }
}
