//! The edge: parses HTTP, calls one service, answers. It decides nothing and never sees the store.
