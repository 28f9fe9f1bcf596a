CREATE TABLE mail_outbox (
    id uuid PRIMARY KEY,
    kind text NOT NULL CHECK (kind <> ''),
    user_id uuid,
    state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'dead')),
    sealed_letter bytea,
    attempts integer NOT NULL DEFAULT 0,
    next_attempt_at timestamptz NOT NULL,
    failure text,
    ended_at timestamptz,
    created_at timestamptz NOT NULL,
    CHECK ((state = 'waiting') = (sealed_letter IS NOT NULL)),
    CHECK ((state = 'waiting') = (ended_at IS NULL))
);
CREATE INDEX mail_outbox_due ON mail_outbox (next_attempt_at) WHERE state = 'waiting';
CREATE INDEX mail_outbox_waiting ON mail_outbox (created_at) WHERE state = 'waiting';
CREATE INDEX mail_outbox_ended_at ON mail_outbox (ended_at) WHERE ended_at IS NOT NULL;
COMMENT ON TABLE mail_outbox IS 'Letters to send, each written in the transaction of its cause.';
COMMENT ON COLUMN mail_outbox.kind IS 'Which letter, such as reset-password.';
COMMENT ON COLUMN mail_outbox.user_id IS 'Whose account it is about; no foreign key, since the last letter outlives the account.';
COMMENT ON COLUMN mail_outbox.sealed_letter IS 'Recipient, subject and both texts, sealed with a data key; gone once the letter was sent or given up.';
COMMENT ON COLUMN mail_outbox.attempts IS 'How often it was taken; what ends an attempt must name it, so that a late answer changes nothing.';
COMMENT ON COLUMN mail_outbox.next_attempt_at IS 'When it may be taken again; while it is being sent, when whoever took it is given up for lost.';
COMMENT ON COLUMN mail_outbox.failure IS 'Why the last attempt failed: a reply code, or in what the attempt ended; never a text of the server.';
