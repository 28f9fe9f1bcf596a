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

CREATE FUNCTION take_from_bucket(
    key bytea,
    capacity double precision,
    window_seconds double precision,
    lock_seconds double precision,
    spends boolean,
    moment timestamptz
) RETURNS double precision LANGUAGE plpgsql AS $$
DECLARE
    -- A whole token is not lost to rounding.
    whole constant double precision := 0.999999;
    longest_lock constant double precision := 3600;
    memory_of_locks constant interval := interval '24 hours';
    bucket limit_buckets%ROWTYPE;
    is_new boolean;
    elapsed double precision;
BEGIN
    LOOP
        IF spends THEN
            SELECT * INTO bucket FROM limit_buckets WHERE key_hash = key FOR UPDATE;
        ELSE
            SELECT * INTO bucket FROM limit_buckets WHERE key_hash = key;
        END IF;
        is_new := NOT FOUND;
        IF is_new OR bucket.expires_at <= moment THEN
            bucket := (key, capacity, moment, NULL, 0, moment, coalesce(bucket.created_at, moment));
        END IF;
        IF bucket.locked_until > moment THEN
            RETURN -extract(epoch FROM bucket.locked_until - moment);
        END IF;
        elapsed := greatest(0, extract(epoch FROM moment - bucket.refilled_at));
        IF bucket.locked_until IS NOT NULL OR (lock_seconds > 0 AND elapsed >= window_seconds) THEN
            bucket.tokens := capacity;
            bucket.refilled_at := moment;
            bucket.locked_until := NULL;
        ELSIF lock_seconds <= 0 THEN
            bucket.tokens := least(capacity, bucket.tokens + elapsed * capacity / window_seconds);
            bucket.refilled_at := greatest(moment, bucket.refilled_at);
        END IF;
        IF bucket.tokens < whole THEN
            RETURN -greatest(CASE WHEN lock_seconds > 0
                THEN window_seconds - elapsed
                ELSE (1 - bucket.tokens) * window_seconds / capacity END, 0.001);
        END IF;
        IF NOT spends THEN
            RETURN bucket.tokens;
        END IF;
        bucket.tokens := greatest(0, bucket.tokens - 1);
        bucket.expires_at := moment + make_interval(secs => window_seconds);
        IF lock_seconds > 0 AND bucket.tokens < whole THEN
            bucket.locked_until := moment
                + make_interval(secs => least(longest_lock, lock_seconds * power(1.5, least(bucket.locks, 20))));
            bucket.locks := bucket.locks + 1;
        END IF;
        IF bucket.locks > 0 THEN
            bucket.expires_at := greatest(bucket.expires_at, coalesce(bucket.locked_until, moment) + memory_of_locks);
        END IF;
        IF NOT is_new THEN
            UPDATE limit_buckets SET tokens = bucket.tokens, refilled_at = bucket.refilled_at,
                locked_until = bucket.locked_until, locks = bucket.locks, expires_at = bucket.expires_at
            WHERE key_hash = key;
            RETURN bucket.tokens;
        END IF;
        INSERT INTO limit_buckets SELECT bucket.* ON CONFLICT DO NOTHING;
        IF FOUND THEN
            RETURN bucket.tokens;
        END IF;
    END LOOP;
END $$;
COMMENT ON FUNCTION take_from_bucket IS 'Takes a token, or only looks when it does not spend: what is left, or minus the seconds to wait. With lock_seconds the bucket is refilled whole once its window is over, and taking its last token locks it, 1.5 times longer each time up to an hour; without, it is refilled steadily.';

CREATE FUNCTION give_back_to_bucket(key bytea, capacity double precision) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
    UPDATE limit_buckets SET
        tokens = least(capacity, tokens + 1),
        locks = greatest(0, locks - CASE WHEN locked_until IS NULL THEN 0 ELSE 1 END),
        locked_until = NULL
    WHERE key_hash = key;
    RETURN FOUND;
END $$;
COMMENT ON FUNCTION give_back_to_bucket IS 'Undoes one taking, and the lock that its last token set.';

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
