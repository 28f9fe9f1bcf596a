//! The rules of people: signing in, passwords, sessions, and what ends them. Tokens and HTTP are others' work.
