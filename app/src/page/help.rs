//! `/help`: how to use the portal and what to do when stuck.

use leptos::prelude::*;

use crate::component::{Disclosure, Page};
use crate::language::say;
use crate::page::help_words::words;

/// `/help`.
pub(crate) fn help() -> AnyView {
    view! {
        <Page title=words().title>
            {passkeys()}
            {mail_and_office()}
            {typing()}
            {subsidy()}
            {people()}
        </Page>
    }
    .into_any()
}

fn passkeys() -> AnyView {
    view! {
        <section class="section" aria-labelledby="passkey">
            <h2 id="passkey">{say(words().signing_in)}</h2>
            <Disclosure summary=words().what_passkey>
                <p>{say(words().what_passkey_text)}</p>
                <p>{say(words().what_passkey_body)}</p>
            </Disclosure>
            <Disclosure summary=words().lost>
                <p>{say(words().lost_second)}</p>
                <p>{say(words().lost_all)}</p>
            </Disclosure>
            <Disclosure summary=words().no_prompt>
                <ul>
                    <li>{say(words().no_prompt_lock)}</li>
                    <li>{say(words().no_prompt_update)}</li>
                    <li>{say(words().no_prompt_in_app)}</li>
                    <li>{say(words().no_prompt_key)}</li>
                </ul>
            </Disclosure>
        </section>
    }
    .into_any()
}

fn mail_and_office() -> AnyView {
    view! {
        <section class="section" aria-labelledby="registration">
            <h2 id="registration">{say(words().registering)}</h2>
            <Disclosure summary=words().no_mail>
                <ul>
                    <li>{say(words().no_mail_spam)}</li>
                    <li>{say(words().no_mail_typo)}</li>
                    <li>{say(words().no_mail_expired)}</li>
                </ul>
            </Disclosure>
            <Disclosure summary=words().check_digit>
                <p>{say(words().check_digit_text)}</p>
            </Disclosure>
            <Disclosure summary=words().not_verified>
                <p>{say(words().not_verified_text)}</p>
            </Disclosure>
        </section>
    }
    .into_any()
}

fn typing() -> AnyView {
    view! {
        <section class="section" aria-labelledby="typing">
            <h2 id="typing">{say(words().saving)}</h2>
            <Disclosure summary=words().stop>
                <p>{say(words().stop_text)}</p>
            </Disclosure>
            <Disclosure summary=words().line_lost>
                <p>{say(words().line_lost_text)}</p>
            </Disclosure>
            <Disclosure summary=words().together>
                <p>{say(words().together_text)}</p>
            </Disclosure>
        </section>
    }
    .into_any()
}

fn subsidy() -> AnyView {
    view! {
        <section class="section" aria-labelledby="subsidy">
            <h2 id="subsidy">{say(words().subsidy)}</h2>
            <Disclosure summary=words().prefecture>
                <p>{say(words().prefecture_text)}</p>
            </Disclosure>
            <Disclosure summary=words().mistake>
                <p>{say(words().mistake_text)}</p>
            </Disclosure>
            <Disclosure summary=words().deficient>
                <p>{say(words().deficient_text)}</p>
            </Disclosure>
            <p><a class="action-link" href="/subsidy">{say(words().see_subsidy)}</a></p>
        </section>
    }
    .into_any()
}

fn people() -> AnyView {
    view! {
        <section class="section" aria-labelledby="people">
            <h2 id="people">{say(words().people)}</h2>
            <Disclosure summary=words().helpers>
                <p>{say(words().helpers_text)}</p>
            </Disclosure>
            <Disclosure summary=words().left>
                <p>{say(words().left_text)}</p>
            </Disclosure>
        </section>
    }
    .into_any()
}
