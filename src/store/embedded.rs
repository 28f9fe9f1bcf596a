//! The private PostgreSQL that runs when no database URL is given.
