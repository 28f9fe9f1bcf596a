//! What one worker thread keeps between requests, so that common work is done once.

use std::cell::RefCell;
use std::collections::HashSet;
use std::rc::Rc;
use std::sync::Arc;

use actix_web::dev::ServiceRequest;

use crate::web::middleware::frame::Rules;
use crate::web::middleware::request_id::FreshIds;

/// The rules of every request, and the thread's own stores.
pub(super) struct Worker {
    pub(super) rules: Arc<Rules>,
    pub(super) fresh_ids: FreshIds,
    /// Patterns without a variable part: finding one by its path spares a walk through every route.
    plain_routes: RefCell<HashSet<Rc<str>>>,
}

impl Worker {
    pub(super) fn new(rules: Arc<Rules>) -> Self {
        Self { rules, fresh_ids: FreshIds::default(), plain_routes: RefCell::default() }
    }

    /// The pattern of the route that a request matches. There are no more of them to keep than routes.
    pub(super) fn route(&self, request: &ServiceRequest) -> Option<Rc<str>> {
        let known = self.plain_routes.borrow().get(request.path()).cloned();
        if known.is_some() {
            return known;
        }
        let pattern: Rc<str> = request.match_pattern()?.into();
        if *pattern == *request.path() {
            self.plain_routes.borrow_mut().insert(Rc::clone(&pattern));
        }
        Some(pattern)
    }
}
