//! `tsunagi-card serve`.

use std::io::{self, Write as _};
use std::process::ExitCode;

use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use super::probe::{Found, probe};
use super::{ServeArguments, failed};
use crate::desk::Desk;
use crate::http::{self, Helper, Listening, Parts};
use crate::pairing::{Pairings, Throttle};
use crate::prompt::{Opener, Prompts};
use crate::reader;
use crate::settings::{self, MachineFile, SettingsError};

/// Why it does not run.
#[derive(Debug, thiserror::Error)]
enum ServeError {
    /// Settings.
    #[error(transparent)]
    Settings(#[from] SettingsError),
    /// Every port is taken by somebody else.
    #[error("every port is taken by another program; run `tsunagi-card doctor`")]
    NoPort,
    /// System.
    #[error(transparent)]
    Io(#[from] io::Error),
}

/// Runs until stopped. A second start of the same user ends at once and well.
pub(super) fn run(arguments: &ServeArguments) -> ExitCode {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    let result = runtime
        .map_err(ServeError::from)
        .and_then(|runtime| runtime.block_on(serve(arguments)));
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => failed(&error),
    }
}

async fn serve(arguments: &ServeArguments) -> Result<(), ServeError> {
    let machine = MachineFile::read(&arguments.places.machine)?;
    let data = settings::data_folder(arguments.places.data.as_deref())?;
    let Some(listening) = listen(&arguments.places.ports).await? else {
        println!("already running");
        return Ok(());
    };
    let port = listening.port;
    let opener = Opener::new(
        format!("http://127.0.0.1:{port}"),
        arguments.open.as_deref(),
    );
    let around = reader::watch()?;
    let prompts = Prompts::new(opener);
    let helper = Helper::of(Parts {
        port,
        machine,
        pairings: Pairings::in_folder(&data),
        throttle: Throttle::default(),
        desk: Desk::new(around.clone(), prompts.clone()),
        prompts,
        around,
        connections: http::Connections::default(),
        tasks: TaskTracker::new(),
        stopping: CancellationToken::new(),
    });
    println!("listening on 127.0.0.1:{port}");
    io::stdout().flush()?;
    helper.tasks.spawn(stop_on_signal(helper.stopping.clone()));
    http::serve(listening, helper.clone()).await?;
    helper.tasks.close();
    helper.tasks.wait().await;
    Ok(())
}

/// The first port nobody has; `None`: this user's helper runs already.
async fn listen(ports: &[u16]) -> Result<Option<Listening>, ServeError> {
    for port in ports {
        match Listening::on(*port).await {
            Ok(listening) => return Ok(Some(listening)),
            Err(error) if error.kind() == io::ErrorKind::AddrInUse => {
                if matches!(probe(*port), Found::Helper(_)) {
                    return Ok(None);
                }
                tracing::info!(port, "taken by another program");
            }
            Err(error) => return Err(error.into()),
        }
    }
    Err(ServeError::NoPort)
}

async fn stop_on_signal(stopping: CancellationToken) {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminate) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = terminate.recv() => {}
                _ = tokio::signal::ctrl_c() => {}
            }
            stopping.cancel();
            return;
        }
    }
    // Without a way to hear Ctrl-C the process is ended by the system.
    if tokio::signal::ctrl_c().await.is_ok() {
        stopping.cancel();
    }
}
