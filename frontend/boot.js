// Starts the app. The build replaces both names by the hashed ones.
import init from '/tsunagi.js';

try {
  await init({ module_or_path: '/tsunagi.wasm' });
} catch (error) {
  document.getElementById('shell')?.setAttribute('hidden', '');
  document.getElementById('fault')?.removeAttribute('hidden');
  throw error;
}
