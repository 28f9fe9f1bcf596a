ALTER TABLE groups ADD COLUMN requires_factor boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN groups.requires_factor IS 'Whether members need a second factor; kept in line with factors.required_groups at every start.';

ALTER TABLE users DROP CONSTRAINT users_factor_demanded_by_check;
ALTER TABLE users ADD CONSTRAINT users_factor_demanded_by_check
    CHECK (factor_demanded_by IN ('administrators', 'groups', 'operator'));
COMMENT ON COLUMN users.factor_demanded_by IS 'Who wants a second factor before anything else, while there is none: the policy for administrators or for a group, or the operator.';
CREATE INDEX users_factor_demanded_by_groups ON users (id) WHERE factor_demanded_by = 'groups';
