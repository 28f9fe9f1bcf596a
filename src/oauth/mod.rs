//! The rules of the protocol: authorization, grants, tokens, introspection, revocation, logout.
