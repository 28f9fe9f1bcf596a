//! Where a request came from, as the frame found it.

use std::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::http::header::USER_AGENT;
use actix_web::{FromRequest, HttpRequest};

use crate::types::{ClientAddress, Origin};
use crate::web::error::WebError;
use crate::web::middleware::RequestFacts;

const LONGEST_USER_AGENT: usize = 512;

/// The address of the person's or client's machine (NET-1).
#[derive(Clone, Copy, Debug)]
pub struct ClientIp(pub ClientAddress);

/// Address, user agent and request id, as sessions and audit events keep them.
#[derive(Clone, Debug)]
pub struct RequestOrigin(pub Origin);

impl FromRequest for ClientIp {
    type Error = WebError;
    type Future = Ready<Result<Self, WebError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(RequestFacts::of(request).map(|it| Self(it.address)))
    }
}

impl FromRequest for RequestOrigin {
    type Error = WebError;
    type Future = Ready<Result<Self, WebError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(RequestFacts::of(request).map(|facts| {
            Self(Origin {
                address: facts.address,
                user_agent: user_agent(request),
                request_id: facts.request_id.clone(),
            })
        }))
    }
}

/// The `User-Agent` in visible characters, cut to 512 bytes.
fn user_agent(request: &HttpRequest) -> Option<String> {
    let sent = request.headers().get(USER_AGENT)?.as_bytes();
    let sent = sent.get(..LONGEST_USER_AGENT).unwrap_or(sent);
    let visible = |it: &u8| if it.is_ascii_graphic() || *it == b' ' { char::from(*it) } else { '?' };
    let text: String = sent.iter().map(visible).collect();
    if text.trim().is_empty() { None } else { Some(text) }
}

#[cfg(test)]
mod tests {
    use actix_web::test::TestRequest;

    use super::*;

    #[test]
    fn aud_1_a_user_agent_is_cut_and_cleaned() {
        let of = |value: &[u8]| {
            let request = TestRequest::default()
                .insert_header((USER_AGENT, actix_web::http::header::HeaderValue::from_bytes(value).unwrap()))
                .to_http_request();
            user_agent(&request)
        };
        assert_eq!(of(b"curl/8"), Some("curl/8".to_owned()));
        assert_eq!(of("x\té".as_bytes()), Some("x???".to_owned()));
        assert_eq!(of(&[b'a'; 600]).map(|it| it.len()), Some(512));
        assert_eq!(of(b"  "), None);
    }
}
