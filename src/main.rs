//! Bonafide.
fn main() {}
