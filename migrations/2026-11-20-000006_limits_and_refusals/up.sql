CREATE TABLE limit_buckets (
    key_hash bytea PRIMARY KEY CHECK (octet_length(key_hash) = 32),
    tokens double precision NOT NULL,
    refilled_at timestamptz NOT NULL,
    locked_until timestamptz,
    locks integer NOT NULL DEFAULT 0,
    expires_at timestamptz NOT NULL,
    created_at timestamptz NOT NULL
);
CREATE INDEX limit_buckets_expires_at ON limit_buckets (expires_at);
COMMENT ON TABLE limit_buckets IS 'Token buckets of the rate limits, shared by all instances.';
COMMENT ON COLUMN limit_buckets.key_hash IS 'SHA-256 of the limit and of what is counted, so that no address is stored.';
COMMENT ON COLUMN limit_buckets.locks IS 'How many locks came one after another; each is longer than the one before.';

CREATE TABLE refusals (
    id uuid PRIMARY KEY,
    client_id text NOT NULL,
    cause text NOT NULL CHECK (cause <> ''),
    parameter text NOT NULL,
    sent text,
    occurrences bigint NOT NULL DEFAULT 1,
    last_request_id text NOT NULL,
    last_at timestamptz NOT NULL,
    created_at timestamptz NOT NULL,
    UNIQUE (client_id, cause)
);
CREATE INDEX refusals_last_at ON refusals (last_at);
COMMENT ON TABLE refusals IS 'Authorization requests that were refused with a page, counted by client and cause, kept for a week.';
COMMENT ON COLUMN refusals.client_id IS 'A registered client, or empty for all unknown ones together.';
COMMENT ON COLUMN refusals.sent IS 'What was sent last, without secrets, shortened.';
