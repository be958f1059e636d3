//! English.

use super::Words;

pub(super) const WORDS: Words = Words {
    bad_email: "Enter an e-mail address such as name@example.jp",
    role_needed: "Choose a role",
    invite_staff: "Invite staff",
    invite_federation: "Invite staff of Kokuho Chuokai (国保中央会)",
    invite_lead: "An invitation is sent by e-mail. Whoever gets it opens the link and registers a passkey of their own.",
    invited: |email| format!("Invitation sent to {email}"),
    invite_email: "E-mail address",
    role: "Role",
    send: "Send the invitation",
    remove_effect: |name| {
        format!(
            "{name} can no longer see the applications of this office at once. Nothing they entered is lost."
        )
    },
    revoke_effect: |email| format!("The invitation link sent to {email} stops working."),
    staff: "Staff",
    invited_people: "Invited",
    remove_title: "Remove?",
    remove: "Remove",
    keep: "Cancel",
    remove_named: |name| format!("Remove {name}"),
    you: "You",
    since: |role, day| format!("{role}, since {day}"),
    revoke_named: |email| format!("Withdraw the invitation of {email}"),
    valid_until: |role, at| format!("{role}, valid until {at}"),
    revoke: "Withdraw",
    title: "Office and staff",
    no_office: "You belong to no office",
    name: "Name",
    number: "Office number (介護保険事業所番号)",
    verification: "Verification",
    verified: "Verified",
    not_verified: "Not verified",
    not_verified_note: "You can apply for the subsidy without it.",
    federation_note: "Staff of Kokuho Chuokai (国保中央会) are invited on the staff page (職員).",
    open_staff: "Open the staff page",
};
