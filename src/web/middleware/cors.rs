//! NET-2: which answers scripts of other origins may read. Never with credentials.

use std::sync::Arc;

use actix_web::HttpResponse;
use actix_web::http::Method;
use actix_web::http::header::{
    ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_METHODS, ACCESS_CONTROL_ALLOW_ORIGIN,
    ACCESS_CONTROL_EXPOSE_HEADERS, ACCESS_CONTROL_MAX_AGE, ACCESS_CONTROL_REQUEST_METHOD, HeaderMap,
    HeaderValue, ORIGIN, VARY,
};

use crate::web::middleware::surface::Surface;

/// Whether an origin, as a browser sends it, belongs to an enabled public client.
pub type OriginRule = Arc<dyn Fn(&str) -> bool + Send + Sync>;

const ANYONE: HeaderValue = HeaderValue::from_static("*");
const METHODS: HeaderValue = HeaderValue::from_static("GET, POST");
const HEADERS: HeaderValue = HeaderValue::from_static("authorization, content-type");
const EXPOSED: HeaderValue = HeaderValue::from_static("retry-after, www-authenticate, x-request-id");
const MAX_AGE: HeaderValue = HeaderValue::from_static("600");

/// Who may read one answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Cors {
    /// Nobody from elsewhere.
    Closed,
    /// Everybody.
    Anyone,
    /// This origin, if it is one; the answer differs by origin either way.
    Client(Option<HeaderValue>),
}

impl Cors {
    /// Decides for one request.
    pub(super) fn decide(surface: Surface, headers: &HeaderMap, is_client: &OriginRule) -> Self {
        match surface {
            Surface::Metadata => Self::Anyone,
            Surface::Client => Self::Client(client_origin(headers, is_client)),
            _ => Self::Closed,
        }
    }

    /// The answer to a preflight of an origin that may come in. It names no client, so it holds for any (Fetch §3.2.2).
    pub(super) fn preflight(&self, method: &Method, headers: &HeaderMap) -> Option<HttpResponse> {
        let is_preflight = method == Method::OPTIONS && headers.contains_key(ACCESS_CONTROL_REQUEST_METHOD);
        let is_welcome = matches!(self, Self::Anyone | Self::Client(Some(_)));
        (is_preflight && is_welcome).then(|| {
            let mut answer = HttpResponse::NoContent();
            answer.insert_header((ACCESS_CONTROL_ALLOW_METHODS, METHODS));
            answer.insert_header((ACCESS_CONTROL_ALLOW_HEADERS, HEADERS));
            answer.insert_header((ACCESS_CONTROL_MAX_AGE, MAX_AGE));
            answer.finish()
        })
    }

    /// Writes the decision on an answer.
    pub(super) fn apply(&self, headers: &mut HeaderMap) {
        let origin = match self {
            Self::Closed => return,
            Self::Anyone => Some(ANYONE),
            Self::Client(origin) => {
                headers.append(VARY, HeaderValue::from_static("Origin"));
                origin.clone()
            }
        };
        if let Some(origin) = origin {
            headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, origin);
            headers.insert(ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED);
        }
    }
}

fn client_origin(headers: &HeaderMap, is_client: &OriginRule) -> Option<HeaderValue> {
    let mut sent = headers.get_all(ORIGIN);
    let (Some(origin), None) = (sent.next(), sent.next()) else {
        return None;
    };
    let text = origin.to_str().ok()?;
    // `null` is what sandboxed frames and files of anybody send.
    (text != "null" && is_client(text)).then(|| origin.clone())
}
