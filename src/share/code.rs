//! A link as a QR code, for a camera.

use dossier::code::Code;
use leptos::prelude::*;

use crate::words;

/// Modules of white around the code, without which cameras miss it.
const QUIET: usize = 4;

/// The code as a drawing: black on white in dark colours too, since cameras expect it.
#[component]
pub fn QrCode(
    /// The code.
    code: Code,
) -> impl IntoView {
    let side = code.side() + 2 * QUIET;
    let mut path = String::new();
    for (x, y) in code.dark() {
        path += &format!("M{} {}h1v1h-1z", x + QUIET, y + QUIET);
    }
    view! {
        <svg
            class="qr"
            viewBox=format!("0 0 {side} {side}")
            role="img"
            aria-label=words::SHARE_CODE
            shape-rendering="crispEdges"
        >
            <rect width=side.to_string() height=side.to_string() fill="#fff"/>
            <path d=path fill="#000"/>
        </svg>
    }
    .into_any()
}
