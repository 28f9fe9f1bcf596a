//! What happened: every audit event as one enum, written in the transaction of its cause.
