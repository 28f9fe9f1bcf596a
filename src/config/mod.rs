//! Settings, one struct per concern: the file, then the environment, checked once and whole.
