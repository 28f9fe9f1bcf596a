//! The one guarded HTTP client for addresses that others gave us.
