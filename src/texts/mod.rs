//! Words: the Fluent catalogues and the choice of a language.
