import type { CDPSession, Page } from '@playwright/test';

/** A virtual passkey device of the page's browser context: verifies its user without asking. */
export interface Authenticator {
  /** Passkeys it holds now. */
  count(): Promise<number>;
  /** From now on the user's check fails, as with a wrong finger. */
  refuseUser(): Promise<void>;
  /** Takes the device away. */
  remove(): Promise<void>;
}

/** Adds a device; add a second one for a second passkey. Chromium only. */
export async function addAuthenticator(page: Page): Promise<Authenticator> {
  const cdp: CDPSession = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    async count() {
      const { credentials } = await cdp.send('WebAuthn.getCredentials', { authenticatorId });
      return credentials.length;
    },
    async refuseUser() {
      await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
    },
    async remove() {
      await cdp.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId });
    },
  };
}
