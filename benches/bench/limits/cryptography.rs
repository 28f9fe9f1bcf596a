//! Signatures and hashes on one core.

use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use argon2::{Algorithm, Argon2, Block, Params, Version};
use openssl::md::Md;
use openssl::pkey::PKey;
use openssl::pkey_ctx::PkeyCtx;
use openssl::rsa::{Padding, Rsa};

/// What a password costs (PW-1).
const ARGON2_MEMORY_KIB: u32 = 19_456;
const ARGON2_PASSES: u32 = 2;

/// RSA-2048 signatures a second of a digest, as `openssl speed` counts them.
pub fn signatures(length: Duration) -> Result<f64> {
    let key = PKey::from_rsa(Rsa::generate(2048)?)?;
    let mut context = PkeyCtx::new(&key)?;
    context.sign_init()?;
    context.set_rsa_padding(Padding::PKCS1)?;
    context.set_signature_md(Md::sha256())?;
    let digest = openssl::sha::sha256(b"what is signed");
    let mut signature = [0; 256];
    repeat(length, || context.sign(&digest, Some(&mut signature)).map(|_| ()).context("no signature"))
}

/// Argon2id hashes a second, with memory that is used again.
pub fn hashes(length: Duration) -> Result<f64> {
    let parameters = Params::new(ARGON2_MEMORY_KIB, ARGON2_PASSES, 1, None);
    let parameters = parameters.map_err(|it| anyhow::anyhow!("{it}"))?;
    let mut memory = vec![Block::default(); parameters.block_count()];
    let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, parameters);
    let mut hash = [0; 32];
    repeat(length, || {
        let hashed =
            argon2.hash_password_into_with_memory(b"a password of mine", &[7; 16], &mut hash, &mut memory);
        hashed.map_err(|it| anyhow::anyhow!("{it}"))
    })
}

/// How often something is done in a second, after a tenth of the time to warm up.
fn repeat(length: Duration, mut once: impl FnMut() -> Result<()>) -> Result<f64> {
    let warm = Instant::now() + length / 10;
    while Instant::now() < warm {
        once()?;
    }
    let (begin, mut many) = (Instant::now(), 0_u32);
    while begin.elapsed() < length {
        once()?;
        many += 1;
    }
    Ok(f64::from(many) / begin.elapsed().as_secs_f64())
}
