//! The tables as diesel sees them; generated from the migrations.

diesel::table! {
    installation (id) {
        id -> Bool,
        issuer -> Text,
        created_at -> Timestamptz,
        terms_version -> Nullable<Text>,
        terms_url -> Nullable<Text>,
    }
}

diesel::table! {
    data_keys (id) {
        id -> Uuid,
        wrapped_key -> Binary,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    signing_keys (id) {
        id -> Uuid,
        kid -> Text,
        algorithm -> Text,
        public_jwk -> Jsonb,
        sealed_private_key -> Binary,
        data_key_id -> Uuid,
        active_from -> Timestamptz,
        retired_at -> Nullable<Timestamptz>,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    users (id) {
        id -> Uuid,
        email -> Text,
        email_normalized -> Text,
        email_verified_at -> Nullable<Timestamptz>,
        username -> Nullable<Text>,
        username_normalized -> Nullable<Text>,
        name -> Text,
        profile -> Jsonb,
        attributes -> Jsonb,
        status -> Text,
        is_administrator -> Bool,
        password_hash -> Nullable<Text>,
        password_changed_at -> Nullable<Timestamptz>,
        password_failures -> Int4,
        lock_generation -> Int8,
        must_change_password -> Bool,
        password_is_short -> Bool,
        epoch -> Int8,
        created_at -> Timestamptz,
        updated_at -> Timestamptz,
        has_factor -> Bool,
        factor_demanded_by -> Nullable<Text>,
        terms_accepted -> Nullable<Text>,
    }
}

diesel::table! {
    password_history (id) {
        id -> Uuid,
        user_id -> Uuid,
        password_hash -> Text,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    erasures (user_id) {
        user_id -> Uuid,
        token_hash -> Binary,
        due_at -> Timestamptz,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    erased_users (user_id) {
        user_id -> Uuid,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    groups (id) {
        id -> Uuid,
        name -> Text,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    group_members (group_id, user_id) {
        group_id -> Uuid,
        user_id -> Uuid,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    sessions (id) {
        id -> Uuid,
        token_hash -> Binary,
        user_id -> Uuid,
        user_epoch -> Int8,
        epoch -> Int8,
        persistence -> Text,
        amr -> Array<Text>,
        authenticated_at -> Timestamptz,
        last_seen_at -> Timestamptz,
        expires_at -> Timestamptz,
        ended_at -> Nullable<Timestamptz>,
        ended_because -> Nullable<Text>,
        ip -> Nullable<Text>,
        user_agent -> Nullable<Text>,
        created_at -> Timestamptz,
        assured_at -> Nullable<Timestamptz>,
        assured_until -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    known_devices (id) {
        id -> Uuid,
        user_id -> Uuid,
        token_hash -> Binary,
        last_used_at -> Timestamptz,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    passkeys (id) {
        id -> Uuid,
        user_id -> Uuid,
        credential_id -> Binary,
        credential -> Jsonb,
        name -> Text,
        sign_count -> Int8,
        is_backup_eligible -> Bool,
        is_backed_up -> Bool,
        last_used_at -> Nullable<Timestamptz>,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    spent_passkey_challenges (challenge_hash) {
        challenge_hash -> Binary,
        expires_at -> Timestamptz,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    clients (id) {
        id -> Text,
        name -> Text,
        auth_method -> Text,
        redirect_uris -> Array<Text>,
        post_logout_redirect_uris -> Array<Text>,
        grants -> Array<Text>,
        scopes -> Array<Text>,
        audiences -> Array<Text>,
        resource -> Nullable<Text>,
        origins -> Array<Text>,
        jwks -> Nullable<Jsonb>,
        jwks_uri -> Nullable<Text>,
        skip_consent -> Bool,
        pkce_optional -> Bool,
        id_token_claims -> Bool,
        access_token_lifetime_seconds -> Nullable<Int4>,
        enabled -> Bool,
        created_at -> Timestamptz,
        updated_at -> Timestamptz,
        requires_factor -> Bool,
    }
}

diesel::table! {
    client_secrets (id) {
        id -> Uuid,
        client_id -> Text,
        secret_hash -> Binary,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    client_assertions (client_id, jti_hash) {
        client_id -> Text,
        jti_hash -> Binary,
        expires_at -> Timestamptz,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    consents (user_id, client_id) {
        user_id -> Uuid,
        client_id -> Text,
        scopes -> Array<Text>,
        epoch -> Int8,
        withdrawn_at -> Nullable<Timestamptz>,
        updated_at -> Timestamptz,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    pending_authorizations (id) {
        id -> Uuid,
        parameters -> Text,
        expires_at -> Timestamptz,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    token_families (id) {
        id -> Uuid,
        status_index -> Int8,
        client_id -> Text,
        user_id -> Uuid,
        session_id -> Nullable<Uuid>,
        kind -> Text,
        user_epoch -> Int8,
        session_epoch -> Int8,
        consent_epoch -> Nullable<Int8>,
        scopes -> Array<Text>,
        resources -> Array<Text>,
        claims -> Nullable<Jsonb>,
        amr -> Array<Text>,
        authenticated_at -> Timestamptz,
        generation -> Int8,
        rotation_key -> Binary,
        rotated_at -> Timestamptz,
        retries -> Int2,
        idle_expires_at -> Timestamptz,
        expires_at -> Timestamptz,
        ended_at -> Nullable<Timestamptz>,
        ended_because -> Nullable<Text>,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    refresh_tokens (token_hash) {
        token_hash -> Binary,
        family_id -> Uuid,
        generation -> Int8,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    authorization_codes (code_hash) {
        code_hash -> Binary,
        request_id -> Uuid,
        client_id -> Text,
        user_id -> Uuid,
        session_id -> Uuid,
        user_epoch -> Int8,
        session_epoch -> Int8,
        consent_epoch -> Nullable<Int8>,
        redirect_uri -> Text,
        scopes -> Array<Text>,
        resources -> Array<Text>,
        claims -> Nullable<Jsonb>,
        code_challenge -> Nullable<Text>,
        nonce -> Nullable<Text>,
        amr -> Array<Text>,
        authenticated_at -> Timestamptz,
        expires_at -> Timestamptz,
        consumed_at -> Nullable<Timestamptz>,
        family_id -> Uuid,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    revoked_tokens (jti) {
        jti -> Uuid,
        expires_at -> Timestamptz,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    audit_events (created_at, id) {
        id -> Uuid,
        code -> Text,
        severity -> Text,
        actor -> Text,
        actor_id -> Nullable<Text>,
        subject_id -> Nullable<Uuid>,
        client_id -> Nullable<Text>,
        session_id -> Nullable<Uuid>,
        request_id -> Nullable<Text>,
        suspicious -> Bool,
        details -> Jsonb,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    audit_personal (event_id) {
        event_id -> Uuid,
        subject_id -> Nullable<Uuid>,
        ip -> Nullable<Text>,
        user_agent -> Nullable<Text>,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    limit_buckets (key_hash) {
        key_hash -> Binary,
        tokens -> Double,
        refilled_at -> Timestamptz,
        locked_until -> Nullable<Timestamptz>,
        locks -> Int4,
        expires_at -> Timestamptz,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    refusals (id) {
        id -> Uuid,
        client_id -> Text,
        cause -> Text,
        parameter -> Text,
        sent -> Nullable<Text>,
        occurrences -> Int8,
        last_request_id -> Text,
        last_at -> Timestamptz,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    mail_outbox (id) {
        id -> Uuid,
        kind -> Text,
        user_id -> Nullable<Uuid>,
        state -> Text,
        sealed_letter -> Nullable<Binary>,
        attempts -> Int4,
        next_attempt_at -> Timestamptz,
        failure -> Nullable<Text>,
        ended_at -> Nullable<Timestamptz>,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    totp_credentials (id) {
        id -> Uuid,
        user_id -> Uuid,
        name -> Text,
        sealed_secret -> Binary,
        last_step -> Int8,
        last_used_at -> Nullable<Timestamptz>,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    providers (id) {
        id -> Text,
        name -> Text,
        issuer -> Text,
        client_id -> Text,
        auth_method -> Text,
        sealed_secret -> Nullable<Binary>,
        scopes -> Array<Text>,
        sign_up -> Bool,
        created_at -> Timestamptz,
        updated_at -> Timestamptz,
    }
}

diesel::table! {
    linked_identities (id) {
        id -> Uuid,
        user_id -> Uuid,
        issuer -> Text,
        subject -> Text,
        label -> Nullable<Text>,
        last_used_at -> Nullable<Timestamptz>,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    recovery_codes (id) {
        id -> Uuid,
        user_id -> Uuid,
        code_hash -> Binary,
        consumed_at -> Nullable<Timestamptz>,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    factor_failures (id) {
        id -> Uuid,
        user_id -> Uuid,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    login_challenges (id) {
        id -> Uuid,
        token_hash -> Binary,
        user_id -> Uuid,
        user_epoch -> Int8,
        amr -> Array<Text>,
        persistence -> Text,
        expires_at -> Timestamptz,
        consumed_at -> Nullable<Timestamptz>,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    remembered_devices (id) {
        id -> Uuid,
        user_id -> Uuid,
        token_hash -> Binary,
        user_agent -> Nullable<Text>,
        last_used_at -> Timestamptz,
        expires_at -> Timestamptz,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    spent_provider_states (id) {
        id -> Uuid,
        expires_at -> Timestamptz,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    login_links (id) {
        id -> Uuid,
        user_id -> Uuid,
        token_hash -> Binary,
        expires_at -> Timestamptz,
        consumed_at -> Nullable<Timestamptz>,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    verification_links (id) {
        id -> Uuid,
        user_id -> Uuid,
        email_normalized -> Text,
        token_hash -> Binary,
        browser_hash -> Nullable<Binary>,
        request -> Nullable<Text>,
        expires_at -> Timestamptz,
        consumed_at -> Nullable<Timestamptz>,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    reset_links (id) {
        id -> Uuid,
        user_id -> Uuid,
        email_normalized -> Text,
        token_hash -> Binary,
        request -> Nullable<Text>,
        expires_at -> Timestamptz,
        consumed_at -> Nullable<Timestamptz>,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    email_change_links (id) {
        id -> Uuid,
        user_id -> Uuid,
        new_email -> Text,
        token_hash -> Binary,
        expires_at -> Timestamptz,
        consumed_at -> Nullable<Timestamptz>,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    not_me_links (id) {
        id -> Uuid,
        user_id -> Uuid,
        email -> Text,
        token_hash -> Binary,
        expires_at -> Timestamptz,
        consumed_at -> Nullable<Timestamptz>,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    invitations (id) {
        id -> Uuid,
        email -> Text,
        email_normalized -> Text,
        groups -> Array<Text>,
        token_hash -> Binary,
        expires_at -> Timestamptz,
        consumed_at -> Nullable<Timestamptz>,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    link_requests (id) {
        id -> Uuid,
        kind -> Text,
        email -> Text,
        browser_hash -> Nullable<Binary>,
        request -> Nullable<Text>,
        ip -> Nullable<Text>,
        user_agent -> Nullable<Text>,
        created_at -> Timestamptz,
        language -> Nullable<Text>,
    }
}

diesel::table! {
    terms_acceptances (id) {
        id -> Uuid,
        user_id -> Uuid,
        version -> Text,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    setup_links (id) {
        id -> Uuid,
        token_hash -> Binary,
        expires_at -> Timestamptz,
        address_confirmed_at -> Nullable<Timestamptz>,
        consumed_at -> Nullable<Timestamptz>,
        user_id -> Nullable<Uuid>,
        test_letters -> Int4,
        finished_at -> Nullable<Timestamptz>,
        created_at -> Timestamptz,
    }
}

diesel::joinable!(signing_keys -> data_keys (data_key_id));
diesel::joinable!(erasures -> users (user_id));
diesel::joinable!(group_members -> groups (group_id));
diesel::joinable!(group_members -> users (user_id));
diesel::joinable!(linked_identities -> users (user_id));
diesel::joinable!(password_history -> users (user_id));
diesel::joinable!(sessions -> users (user_id));
diesel::joinable!(setup_links -> users (user_id));
diesel::joinable!(known_devices -> users (user_id));
diesel::joinable!(passkeys -> users (user_id));
diesel::joinable!(client_secrets -> clients (client_id));
diesel::joinable!(client_assertions -> clients (client_id));
diesel::joinable!(consents -> users (user_id));
diesel::joinable!(consents -> clients (client_id));
diesel::joinable!(token_families -> clients (client_id));
diesel::joinable!(token_families -> users (user_id));
diesel::joinable!(token_families -> sessions (session_id));
diesel::joinable!(refresh_tokens -> token_families (family_id));
diesel::joinable!(authorization_codes -> clients (client_id));
diesel::joinable!(authorization_codes -> users (user_id));
diesel::joinable!(authorization_codes -> sessions (session_id));
diesel::joinable!(verification_links -> users (user_id));
diesel::joinable!(reset_links -> users (user_id));
diesel::joinable!(email_change_links -> users (user_id));
diesel::joinable!(not_me_links -> users (user_id));
diesel::joinable!(terms_acceptances -> users (user_id));

diesel::allow_tables_to_appear_in_same_query!(
    installation,
    data_keys,
    signing_keys,
    users,
    password_history,
    erasures,
    erased_users,
    groups,
    group_members,
    sessions,
    known_devices,
    passkeys,
    spent_passkey_challenges,
    totp_credentials,
    recovery_codes,
    factor_failures,
    login_challenges,
    remembered_devices,
    login_links,
    clients,
    client_secrets,
    client_assertions,
    consents,
    pending_authorizations,
    token_families,
    refresh_tokens,
    authorization_codes,
    revoked_tokens,
    audit_events,
    audit_personal,
    limit_buckets,
    refusals,
    mail_outbox,
    setup_links,
    verification_links,
    reset_links,
    email_change_links,
    not_me_links,
    invitations,
    link_requests,
    terms_acceptances,
    providers,
    linked_identities,
    spent_provider_states,
);
