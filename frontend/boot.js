// Starts the app. The build replaces both names by the hashed ones.
import init from '/tsunagi.js';

try {
  await init({ module_or_path: '/tsunagi.wasm' });
} catch (error) {
  document.getElementById('shell')?.setAttribute('hidden', '');
  document.getElementById('fault')?.removeAttribute('hidden');
  throw error;
}

// The service worker keeps hashed files. A new one waits until the person says so: the app is told by an
// event, and answers by another.
function tell(registration) {
  if (!registration.waiting || !navigator.serviceWorker.controller) return;
  document.documentElement.setAttribute('data-new-version', '');
  dispatchEvent(new Event('tsunagi-new-version'));
}

async function watch() {
  const workers = navigator.serviceWorker;
  const registration = await workers.register('/sw.js', { updateViaCache: 'none' });
  tell(registration);
  registration.addEventListener('updatefound', () => {
    const coming = registration.installing;
    coming?.addEventListener('statechange', () => tell(registration));
  });
  let switching = false;
  addEventListener('tsunagi-switch-version', () => {
    switching = true;
    registration.waiting?.postMessage('switch');
  });
  workers.addEventListener('controllerchange', () => {
    if (switching) location.reload();
  });
  // A tablet keeps the app open for days.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') registration.update().catch(() => {});
  });
}

// Without one (private windows, plain http) the app works all the same.
if ('serviceWorker' in navigator) watch().catch(() => {});
