//! The memory that a hash is computed in.

use std::hint::black_box;

use argon2::{Argon2, Block};

/// What is allocated at least, in blocks of 1 KiB. Allocators map a piece as large as this by itself (glibc from 32 MiB) and
/// give it back whole when it is dropped; what of it is never written costs nothing.
const MAPPED_BLOCKS: usize = 33 * 1024;

/// Memory that is used again for the next hash, so that pages are not fetched anew each time.
#[derive(Default)]
pub(super) struct Arena {
    blocks: Vec<Block>,
    used: usize,
}

impl Arena {
    /// Computes a hash into `output`; `None` when the parameters do not go together.
    pub(super) fn hash(
        &mut self,
        argon2: &Argon2<'_>,
        password: &[u8],
        salt: &[u8],
        output: &mut [u8],
    ) -> Option<()> {
        let needed = argon2.params().block_count();
        if self.blocks.len() < needed {
            self.release();
            self.blocks = Vec::with_capacity(needed.max(MAPPED_BLOCKS));
            self.blocks.resize(needed, Block::new());
        }
        self.used = self.used.max(needed);
        let blocks = self.blocks.get_mut(..needed)?;
        argon2.hash_password_into_with_memory(password, salt, output, blocks).ok()
    }

    /// Overwrites what the last hashes left.
    pub(super) fn wipe(&mut self) {
        if let Some(used) = self.blocks.get_mut(..self.used) {
            used.fill(Block::new());
        }
        // Or the compiler might see that nobody reads the zeros.
        black_box(&mut self.blocks);
        self.used = 0;
    }

    /// Gives the memory back.
    pub(super) fn release(&mut self) {
        self.wipe();
        self.blocks = Vec::new();
    }

    /// Whether it holds memory.
    pub(super) const fn is_held(&self) -> bool {
        self.blocks.capacity() > 0
    }
}

impl Drop for Arena {
    fn drop(&mut self) {
        self.wipe();
    }
}
