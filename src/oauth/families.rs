//! Token families as the endpoints ask for them: what is asked at the same moment goes to the database together.

use crate::accounts::users;
use crate::oauth::claims::ClaimsRequest;
use crate::store::refresh_tokens::{self, Rotation};
use crate::store::token_families::{self, StandingRow};
use crate::store::{Batch, Conn, Db, StoreError};
use crate::types::{FamilyId, ScopeSet, TokenHash, TokenId};

/// Reads and moves families. Clones share what waits.
#[derive(Clone)]
pub struct Families {
    /// Where they are kept.
    pub db: Db,
    standing: Batch<(FamilyId, Option<TokenId>), Option<StandingRow>>,
    of_refresh_token: Batch<TokenHash, Option<(i64, StandingRow)>>,
    rotations: Batch<Rotation, bool>,
}

impl Families {
    /// The families in `db`.
    #[must_use]
    pub fn new(db: Db) -> Self {
        Self {
            standing: Batch::new(db.clone(), token_families::standing),
            of_refresh_token: Batch::new(db.clone(), token_families::standing_of_refresh_tokens),
            rotations: Batch::new(db.clone(), refresh_tokens::rotate_where_free),
            db,
        }
    }

    /// The facts on a family and on an access token of it.
    ///
    /// # Errors
    /// [`StoreError`] when the database is away.
    pub async fn standing(
        &self,
        family: FamilyId,
        token: TokenId,
    ) -> Result<Option<StandingRow>, StoreError> {
        self.standing.ask((family, Some(token))).await
    }

    /// The generation of a refresh token and the facts on its family.
    ///
    /// # Errors
    /// [`StoreError`] when the database is away.
    pub async fn of_refresh_token(&self, token: TokenHash) -> Result<Option<(i64, StandingRow)>, StoreError> {
        self.of_refresh_token.ask(token).await
    }

    /// Moves a family to its next generation; `false` when it has moved or ended, or somebody else is at it.
    ///
    /// # Errors
    /// [`StoreError`] when the database is away; the rotation may be committed all the same.
    pub async fn rotate_where_free(&self, rotation: Rotation) -> Result<bool, StoreError> {
        self.rotations.ask(rotation).await
    }

    /// Moves a family to its next generation, after whoever is at it; `false` when it has moved or ended.
    ///
    /// # Errors
    /// [`StoreError`] when the database is away; the rotation may be committed all the same.
    pub async fn rotate(&self, rotation: Rotation) -> Result<bool, StoreError> {
        self.db.transaction(move |conn| refresh_tokens::rotate(conn, &rotation)).await
    }

    /// Counts a retry of the token before `generation`; `false` when the family has moved or ended, or after `most` retries.
    ///
    /// # Errors
    /// [`StoreError`] when the database is away.
    pub async fn count_retry(
        &self,
        family: FamilyId,
        generation: i64,
        most: i16,
    ) -> Result<bool, StoreError> {
        self.db.transaction(move |conn| token_families::count_retry(conn, family, generation, most)).await
    }

    /// The groups of a family's person, where the scope or a single claim asks for them.
    ///
    /// # Errors
    /// [`StoreError`] when the database is away.
    pub async fn groups(
        &self,
        row: &StandingRow,
        scope: &ScopeSet,
        claims: &ClaimsRequest,
    ) -> Result<Vec<String>, StoreError> {
        if !names_groups(scope, claims) {
            return Ok(Vec::new());
        }
        let user = row.user.id.into();
        self.db.read(move |conn| users::groups_of(conn, user)).await
    }
}

/// As [`Families::groups`], within a transaction.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn groups(
    conn: &mut Conn,
    row: &StandingRow,
    scope: &ScopeSet,
    claims: &ClaimsRequest,
) -> Result<Vec<String>, StoreError> {
    if names_groups(scope, claims) { users::groups_of(conn, row.user.id.into()) } else { Ok(Vec::new()) }
}

fn names_groups(scope: &ScopeSet, claims: &ClaimsRequest) -> bool {
    scope.contains("groups") || claims.names("groups")
}
