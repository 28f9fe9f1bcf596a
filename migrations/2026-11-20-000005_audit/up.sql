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
CREATE INDEX audit_events_code ON audit_events (code, created_at);
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

CREATE FUNCTION ensure_audit_partition(moment timestamptz) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
    first_day timestamp := date_trunc('month', moment AT TIME ZONE 'UTC');
    lower_end timestamptz := first_day AT TIME ZONE 'UTC';
    upper_end timestamptz := (first_day + interval '1 month') AT TIME ZONE 'UTC';
    partition_name text := 'audit_events_' || to_char(first_day, 'YYYY_MM');
BEGIN
    IF to_regclass(partition_name) IS NOT NULL THEN
        RETURN false;
    END IF;
    -- Writers wait here: a row that has found its way into the default partition would no longer belong there.
    LOCK TABLE audit_events IN SHARE ROW EXCLUSIVE MODE;
    IF to_regclass(partition_name) IS NOT NULL THEN
        RETURN false;
    END IF;
    EXECUTE format('CREATE TABLE %I (LIKE audit_events INCLUDING ALL)', partition_name);
    EXECUTE format(
        'WITH moved AS (DELETE FROM audit_events_default WHERE created_at >= $1 AND created_at < $2 RETURNING *) '
        'INSERT INTO %I SELECT * FROM moved', partition_name) USING lower_end, upper_end;
    EXECUTE format(
        'ALTER TABLE audit_events ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)',
        partition_name, lower_end, upper_end);
    RETURN true;
END $$;
COMMENT ON FUNCTION ensure_audit_partition IS 'Makes the partition of the month that holds the moment and moves there what the default partition had of it; false when it exists.';

CREATE FUNCTION drop_audit_partitions(before timestamptz) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
    partition_name name;
    dropped integer := 0;
BEGIN
    FOR partition_name IN
        SELECT child.relname FROM pg_inherits
        JOIN pg_class child ON child.oid = pg_inherits.inhrelid
        WHERE pg_inherits.inhparent = 'audit_events'::regclass
        AND child.relname ~ '^audit_events_[0-9]{4}_[0-9]{2}$'
        AND (to_date(right(child.relname, 7), 'YYYY_MM')::timestamp + interval '1 month') AT TIME ZONE 'UTC' <= before
    LOOP
        EXECUTE format('DROP TABLE %I', partition_name);
        dropped := dropped + 1;
    END LOOP;
    RETURN dropped;
END $$;
COMMENT ON FUNCTION drop_audit_partitions IS 'Drops the monthly partitions that end before the moment; gives how many.';
