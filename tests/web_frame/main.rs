//! The frame around every request, driven over real sockets: headers, limits, CORS, request ids, malformed input, failures.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

mod cors;
mod failures;
mod headers;
mod input;
mod limits;
mod origin;
mod server;
mod tls;
