//! Rows of `groups` and `group_members`.
