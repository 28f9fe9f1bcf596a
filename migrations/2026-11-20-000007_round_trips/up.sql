-- What is always done together is one call: a round trip costs more than its work.

CREATE FUNCTION rotate_refresh_token(
    family uuid,
    from_generation bigint,
    new_token_hash bytea,
    new_rotation_key bytea,
    new_idle_expires_at timestamptz,
    moment timestamptz
) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
    UPDATE token_families
    SET generation = from_generation + 1,
        rotation_key = new_rotation_key,
        idle_expires_at = new_idle_expires_at,
        rotated_at = moment,
        retries = 0
    WHERE id = family AND generation = from_generation AND ended_at IS NULL;
    IF NOT FOUND THEN
        RETURN false;
    END IF;
    INSERT INTO refresh_tokens (token_hash, family_id, generation, created_at)
    VALUES (new_token_hash, family, from_generation + 1, moment);
    RETURN true;
END
$$;
COMMENT ON FUNCTION rotate_refresh_token IS
    'Moves a living family from one generation to the next; false when it has moved or ended meanwhile.';

CREATE FUNCTION record_audit_event(
    event_id uuid,
    code text,
    severity text,
    actor text,
    actor_id text,
    subject_id uuid,
    client_id text,
    session_id uuid,
    request_id text,
    suspicious boolean,
    details jsonb,
    ip text,
    user_agent text,
    moment timestamptz
) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO audit_events (
        id, code, severity, actor, actor_id, subject_id, client_id, session_id, request_id, suspicious, details, created_at
    ) VALUES (
        event_id, code, severity, actor, actor_id, subject_id, client_id, session_id, request_id, suspicious, details, moment
    );
    IF ip IS NOT NULL THEN
        INSERT INTO audit_personal (event_id, subject_id, ip, user_agent, created_at)
        VALUES (event_id, subject_id, ip, user_agent, moment);
    END IF;
    RETURN true;
END
$$;
COMMENT ON FUNCTION record_audit_event IS
    'Writes an event and, where it has one, its personal part.';
