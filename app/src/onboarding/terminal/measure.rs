//! Measuring this terminal: what the browser says, and a few real requests over the line.

use contract::onboarding::{ConnectionView, TerminalReport};
use domain::onboarding::{TlsSeen, browser_of, system_of};
use js_sys::{Array, Function, Object, Promise, Reflect};
use leptos::prelude::*;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::api::{self, ApiError};
use crate::card::helper_seen;
use crate::clock;

/// Small requests that are timed.
const REQUESTS: u32 = 12;

/// Larger answers that are timed.
const PROBES: u32 = 2;

/// What was measured, with TLS as the server saw it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Measurement {
    pub(super) report: TerminalReport,
    pub(super) tls: TlsSeen,
}

/// Measures. An error only when not one request was answered.
pub(super) async fn measure() -> Result<Measurement, ApiError> {
    let mut times = Vec::new();
    let mut last = None;
    let mut failed: u32 = 0;
    let mut fault = None;
    for _ in 0..REQUESTS {
        let begun = now();
        match api::get::<ConnectionView>("/onboarding/connection").await {
            Ok(seen) => {
                times.push(elapsed(begun));
                last = Some(seen);
            }
            Err(error) => {
                failed = failed.saturating_add(1);
                fault = Some(error);
            }
        }
    }
    let Some(seen) = last else {
        return Err(fault.unwrap_or(ApiError::Network));
    };
    let skew_seconds = clock::seconds_off(seen.at);
    times.sort_unstable();
    let (helper, helper_version) = helper_seen().await;
    let navigator = window().navigator();
    let agent = navigator.user_agent().unwrap_or_default();
    let (browser, browser_version) = browser_of(&agent);
    let version = platform_version().await;
    let system = system_of(&agent, navigator.max_touch_points(), version.as_deref());
    Ok(Measurement {
        tls: seen.tls,
        report: TerminalReport {
            system,
            browser,
            browser_version,
            screen_width: screen("width"),
            screen_height: screen("height"),
            median_ms: times.get(times.len() / 2).copied().unwrap_or_default(),
            slowest_ms: times.last().copied().unwrap_or_default(),
            requests: REQUESTS,
            failed,
            kbps: kbps().await,
            skew_seconds,
            storage: storage_works(),
            helper,
            helper_version,
            reader: false,
        },
    })
}

/// Kilobits a second of the faster of the larger answers; 0 when none came.
async fn kbps() -> u32 {
    let mut best = 0;
    for _ in 0..PROBES {
        let begun = now();
        let Ok(bytes) = probe().await else {
            continue;
        };
        // Bits a millisecond are kilobits a second.
        let bits = bytes.saturating_mul(8);
        best = best.max(bits / elapsed(begun).max(1));
    }
    best
}

/// Fetches the larger answer whole; answers its bytes.
async fn probe() -> Result<u32, ApiError> {
    let path = format!("{}/onboarding/probe", contract::path::API);
    let promise = window().fetch_with_str(&path);
    let response: web_sys::Response = JsFuture::from(promise)
        .await
        .ok()
        .and_then(|response| response.dyn_into().ok())
        .ok_or(ApiError::Network)?;
    if !response.ok() {
        return Err(ApiError::Unexpected(response.status()));
    }
    let whole = response.array_buffer().map_err(|_| ApiError::Network)?;
    let buffer: js_sys::ArrayBuffer = JsFuture::from(whole)
        .await
        .ok()
        .and_then(|buffer| buffer.dyn_into().ok())
        .ok_or(ApiError::Network)?;
    Ok(buffer.byte_length())
}

/// Milliseconds of a clock that never jumps.
fn now() -> f64 {
    let read = || {
        let performance =
            Reflect::get(window().as_ref(), &JsValue::from_str("performance")).ok()?;
        let now: Function = Reflect::get(&performance, &JsValue::from_str("now"))
            .ok()?
            .dyn_into()
            .ok()?;
        now.call0(&performance).ok()?.as_f64()
    };
    read().unwrap_or_default()
}

fn elapsed(begun: f64) -> u32 {
    format!("{:.0}", now() - begun).parse().unwrap_or_default()
}

/// Width or height of the screen, CSS pixels.
fn screen(side: &str) -> u32 {
    let read = || {
        let screen = Reflect::get(window().as_ref(), &JsValue::from_str("screen")).ok()?;
        Reflect::get(&screen, &JsValue::from_str(side))
            .ok()?
            .as_f64()
    };
    let pixels: f64 = read().unwrap_or_default();
    format!("{pixels:.0}").parse().unwrap_or_default()
}

/// Whether something written into the browser's storage is read back.
fn storage_works() -> bool {
    const KEY: &str = "tsunagi.probe";
    let Some(storage) = window().local_storage().ok().flatten() else {
        return false;
    };
    let written = storage.set_item(KEY, "1").is_ok();
    let read = storage.get_item(KEY).ok().flatten().as_deref() == Some("1");
    // What cannot be removed was not written either.
    let _ = storage.remove_item(KEY);
    written && read
}

/// Chromium's client hint; other browsers do not know it.
async fn platform_version() -> Option<String> {
    let navigator = window().navigator();
    let member = |of: &JsValue, name: &str| Reflect::get(of, &JsValue::from_str(name)).ok();
    let data = member(navigator.as_ref(), "userAgentData").filter(JsValue::is_object)?;
    let ask: Function = member(&data, "getHighEntropyValues")?.dyn_into().ok()?;
    let wanted = Array::of1(&JsValue::from_str("platformVersion"));
    let promise: Promise = ask.call1(&data, &wanted).ok()?.dyn_into().ok()?;
    let values: Object = JsFuture::from(promise).await.ok()?.dyn_into().ok()?;
    member(&values, "platformVersion")?.as_string()
}
