//! An Apple configuration profile that carries a PKCS#12 file.
//!
//! Form: Apple, "Configuration Profile Reference": top level `Configuration`, payload `com.apple.security.pkcs12`. The password is
//! not in it, so the device asks for it.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use uuid::Uuid;

/// The profile as XML property list; `profile` and `payload` are ids of its own.
pub fn apple_profile(profile: Uuid, payload: Uuid, terminal_name: &str, pkcs12: &[u8]) -> String {
    let name = escaped(terminal_name);
    let content = STANDARD.encode(pkcs12);
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
	<key>PayloadType</key>
	<string>Configuration</string>
	<key>PayloadVersion</key>
	<integer>1</integer>
	<key>PayloadIdentifier</key>
	<string>jp.tsunagi.terminal</string>
	<key>PayloadUUID</key>
	<string>{profile}</string>
	<key>PayloadDisplayName</key>
	<string>つなぎ 端末の証明書（{name}）</string>
	<key>PayloadDescription</key>
	<string>この端末で介護情報基盤ポータル つなぎ を使うための証明書です。</string>
	<key>PayloadContent</key>
	<array>
		<dict>
			<key>PayloadType</key>
			<string>com.apple.security.pkcs12</string>
			<key>PayloadVersion</key>
			<integer>1</integer>
			<key>PayloadIdentifier</key>
			<string>jp.tsunagi.terminal.{payload}</string>
			<key>PayloadUUID</key>
			<string>{payload}</string>
			<key>PayloadDisplayName</key>
			<string>端末の証明書（{name}）</string>
			<key>PayloadCertificateFileName</key>
			<string>tsunagi.p12</string>
			<key>PayloadContent</key>
			<data>{content}</data>
		</dict>
	</array>
</dict>
</plist>
"#
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_cannot_leave_its_element() {
        let text = apple_profile(Uuid::nil(), Uuid::max(), "</string>&", b"p12");
        assert!(text.contains("（&lt;/string&gt;&amp;）"));
        assert!(text.contains("<data>cDEy</data>"));
    }
}
