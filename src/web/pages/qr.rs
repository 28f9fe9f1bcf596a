//! A QR code as the path of an inline picture: no image is fetched and no script draws it.

use std::fmt::Write;

use fast_qr::qr::QRBuilder;

/// Light modules around the code (ISO 18004).
const QUIET: usize = 4;

/// A picture of dark modules, one unit each.
pub(in crate::web) struct QrCode {
    /// The picture's side in modules.
    pub(in crate::web) side: usize,
    /// The `d` of an SVG path.
    pub(in crate::web) path: String,
}

impl QrCode {
    /// The code of a text; `None` for one that is too long.
    pub(in crate::web) fn of(text: &str) -> Option<Self> {
        let code = QRBuilder::new(text).build().ok()?;
        let mut path = String::new();
        for (y, row) in code.data.chunks(code.size).take(code.size).enumerate() {
            let mut x = 0;
            for run in row.chunk_by(|one, other| one.value() == other.value()) {
                if run.first().is_some_and(|it| it.value()) {
                    let (left, top, width) = (x + QUIET, y + QUIET, run.len());
                    write!(path, "M{left} {top}h{width}v1h-{width}z").ok()?;
                }
                x += run.len();
            }
        }
        Some(Self { side: code.size + 2 * QUIET, path })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mfa_2_a_code_has_its_three_finders_and_a_quiet_zone() {
        let code =
            QrCode::of("otpauth://totp/id.example.com:ada%40example.com?secret=GEZDGNBVGY3TQOJQ").unwrap();
        let far = code.side - QUIET - 7;
        for corner in ["M4 4h7v1h-7z".to_owned(), format!("M{far} 4h7v1h-7z"), format!("M4 {far}h7v1h-7z")] {
            assert!(code.path.contains(&corner), "{corner}: {}", code.path);
        }
        assert!(!code.path.contains(&format!("M{far} {far}h7v1h-7z")), "the fourth corner has none");
        assert!(QrCode::of(&"x".repeat(10_000)).is_none());
    }
}
