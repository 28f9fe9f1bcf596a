CREATE TABLE audit_events (
    id uuid NOT NULL,
    code text NOT NULL CHECK (code <> ''),
    severity text NOT NULL CHECK (severity IN ('info', 'notice', 'warning')),
    actor text NOT NULL CHECK (actor IN ('user', 'client', 'operator', 'system', 'anonymous')),
    actor_id text,
    subject_id uuid,
    client_id text,
    session_id uuid,
    request_id text,
    suspicious boolean NOT NULL DEFAULT false,
    details jsonb NOT NULL DEFAULT '{}',
    created_at timestamptz NOT NULL,
    PRIMARY KEY (created_at, id)
) PARTITION BY RANGE (created_at);
CREATE INDEX audit_events_subject_id ON audit_events (subject_id, created_at);
CREATE INDEX audit_events_client_id ON audit_events (client_id, created_at);
CREATE TABLE audit_events_default PARTITION OF audit_events DEFAULT;
COMMENT ON TABLE audit_events IS 'What happened, written in the transaction of its cause; no foreign keys, so that it outlives what it names.';
COMMENT ON COLUMN audit_events.code IS 'A stable name such as login.succeeded.';
COMMENT ON COLUMN audit_events.details IS 'Facts without secrets and without personal data.';

CREATE TABLE audit_personal (
    event_id uuid PRIMARY KEY,
    subject_id uuid,
    ip text,
    user_agent text CHECK (octet_length(user_agent) <= 512),
    created_at timestamptz NOT NULL
);
CREATE INDEX audit_personal_subject_id ON audit_personal (subject_id);
CREATE INDEX audit_personal_created_at ON audit_personal (created_at);
COMMENT ON TABLE audit_personal IS 'The personal part of an event; erasing a person deletes these rows.';
