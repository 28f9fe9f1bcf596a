DROP INDEX users_factor_demanded_by_groups;
UPDATE users SET factor_demanded_by = NULL WHERE factor_demanded_by = 'groups';
ALTER TABLE users DROP CONSTRAINT users_factor_demanded_by_check;
ALTER TABLE users ADD CONSTRAINT users_factor_demanded_by_check
    CHECK (factor_demanded_by IN ('administrators', 'operator'));
COMMENT ON COLUMN users.factor_demanded_by IS 'Who wants a second factor before anything else, while there is none: the policy for administrators, or the operator.';
ALTER TABLE groups DROP COLUMN requires_factor;
