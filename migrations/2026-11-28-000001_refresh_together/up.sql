-- Rotations that are asked for at the same moment are one call and one commit.

CREATE FUNCTION rotate_refresh_tokens(
    families uuid[],
    from_generations bigint[],
    new_token_hashes bytea[],
    new_rotation_keys bytea[],
    new_idle_expiries timestamptz[],
    moments timestamptz[]
) RETURNS boolean[] LANGUAGE plpgsql AS $$
DECLARE
    is_rotated boolean[] := '{}';
BEGIN
    FOR i IN 1 .. cardinality(families) LOOP
        -- Rows that somebody has locked are passed over: whoever holds several and waited for one could be waited for.
        PERFORM 1 FROM token_families
        WHERE id = families[i] AND generation = from_generations[i] AND ended_at IS NULL
        FOR UPDATE SKIP LOCKED;
        IF FOUND THEN
            is_rotated := is_rotated || rotate_refresh_token(
                families[i],
                from_generations[i],
                new_token_hashes[i],
                new_rotation_keys[i],
                new_idle_expiries[i],
                moments[i]
            );
        ELSE
            is_rotated := is_rotated || false;
        END IF;
    END LOOP;
    RETURN is_rotated;
END
$$;
COMMENT ON FUNCTION rotate_refresh_tokens IS
    'Moves each of several living families to its next generation; false where it has moved, ended or is locked.';
