//! The static files, from memory, under addresses that change with their content.
//!
//! One digest over all files stands in every address, `/static/<digest>/css/app.css`, so that relative addresses between
//! the files carry it as well and everything may be kept for a year. `css/app.css` is the files of `static/css` one after
//! another: one request instead of many.

use std::collections::BTreeMap;
use std::sync::Arc;

use actix_web::http::header::{self, EntityTag, Header, IfNoneMatch};
use actix_web::web::{Bytes, Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use rust_embed::RustEmbed;
use sha2::{Digest, Sha256};

#[derive(RustEmbed)]
#[folder = "static"]
struct Files;

/// The address that [`serve`] answers, for actix; the issuer's base path comes before it.
pub const ROUTE: &str = "/static/{version}/{path:.*}";

/// The sheet that every page asks for.
const BUNDLE: &str = "css/app.css";

/// What has to come before all other sheets.
const FIRST_SHEETS: [&str; 2] = ["css/tokens.css", "css/base.css"];

const FOR_A_YEAR: &str = "public, max-age=31536000, immutable";

/// Every static file. Cheap to clone.
#[derive(Clone)]
pub struct Assets(Arc<Inner>);

struct Inner {
    prefix: String,
    version: String,
    files: BTreeMap<String, Asset>,
}

struct Asset {
    body: Bytes,
    content_type: &'static str,
    tag: EntityTag,
}

impl Assets {
    /// Reads the files of the binary; `base_path` is the issuer's.
    #[must_use]
    pub fn load(base_path: &str) -> Self {
        let mut bodies: BTreeMap<String, Bytes> = BTreeMap::new();
        for path in Files::iter().filter(|it| content_type(it).is_some()) {
            if let Some(file) = Files::get(&path) {
                bodies.insert(path.into_owned(), Bytes::from(file.data.into_owned()));
            }
        }
        let sheets = bundled(&bodies);
        bodies.retain(|path, _| !path.starts_with("css/"));
        bodies.insert(BUNDLE.to_owned(), sheets);
        let version = version(&bodies);
        let files: BTreeMap<_, _> = bodies
            .into_iter()
            .filter_map(|(path, body)| {
                let tag = EntityTag::new_strong(digest(&[&body]));
                Some((path.clone(), Asset { content_type: content_type(&path)?, body, tag }))
            })
            .collect();
        Self(Arc::new(Inner { prefix: format!("{base_path}/static/{version}/"), version, files }))
    }

    /// The address of a file such as `css/app.css`, with the issuer's base path.
    #[must_use]
    pub fn address(&self, path: &str) -> String {
        debug_assert!(self.0.files.contains_key(path), "there is no static file {path}");
        format!("{}{path}", self.0.prefix)
    }

    fn answer(&self, version: &str, path: &str, known: &IfNoneMatch) -> HttpResponse {
        let Some(asset) = self.0.files.get(path) else {
            return HttpResponse::NotFound().insert_header((header::CACHE_CONTROL, "no-store")).finish();
        };
        // While releases change, an address of the other release comes by: it gets ours, to be asked for again.
        let cache = if version == self.0.version { FOR_A_YEAR } else { "no-cache" };
        let is_known = match known {
            IfNoneMatch::Any => true,
            IfNoneMatch::Items(tags) => tags.iter().any(|it| it.weak_eq(&asset.tag)),
        };
        let mut response = if is_known { HttpResponse::NotModified() } else { HttpResponse::Ok() };
        response.insert_header((header::CACHE_CONTROL, cache));
        response.insert_header(header::ETag(asset.tag.clone()));
        if is_known {
            return response.finish();
        }
        response.insert_header((header::CONTENT_TYPE, asset.content_type)).body(asset.body.clone())
    }
}

/// Answers GET and HEAD of a static file; 404 for what is none.
pub async fn serve(assets: Data<Assets>, path: Path<(String, String)>, request: HttpRequest) -> HttpResponse {
    let (version, path) = path.into_inner();
    let known = IfNoneMatch::parse(&request).unwrap_or(IfNoneMatch::Items(Vec::new()));
    assets.answer(&version, &path, &known)
}

/// The sheets one after another, those that others build on first.
fn bundled(bodies: &BTreeMap<String, Bytes>) -> Bytes {
    let first = FIRST_SHEETS.iter().filter_map(|it| bodies.get(*it));
    let is_other = |path: &str| path.starts_with("css/") && !FIRST_SHEETS.contains(&path);
    let others = bodies.iter().filter(|(path, _)| is_other(path)).map(|(_, body)| body);
    Bytes::from(first.chain(others).flat_map(|it| [it.as_ref(), b"\n"]).collect::<Vec<_>>().concat())
}

fn version(bodies: &BTreeMap<String, Bytes>) -> String {
    digest(&bodies.iter().flat_map(|(path, body)| [path.as_bytes(), body]).collect::<Vec<_>>())
}

/// Sixteen hexadecimal digits: enough to tell contents apart, nobody gains by a collision.
fn digest(parts: &[&[u8]]) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
        hash.update(part);
    }
    hash.finalize().iter().take(8).map(|it| format!("{it:02x}")).collect()
}

/// The type by the name's end; files without one here (licences) are not served.
fn content_type(path: &str) -> Option<&'static str> {
    match path.rsplit_once('.')?.1 {
        "css" => Some("text/css; charset=utf-8"),
        "js" => Some("text/javascript; charset=utf-8"),
        "svg" => Some("image/svg+xml"),
        "woff2" => Some("font/woff2"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use actix_web::http::{Method, StatusCode};
    use actix_web::test::{TestRequest, call_service, init_service, read_body};
    use actix_web::{App, web};

    use super::*;

    async fn get(method: Method, address: &str, tag: Option<&str>) -> (StatusCode, HttpResponse) {
        let assets = Data::new(Assets::load("/id"));
        let resource = web::resource(ROUTE).route(web::get().to(serve)).route(web::head().to(serve));
        let app =
            init_service(App::new().app_data(assets).service(web::scope("/id").service(resource))).await;
        let mut request = TestRequest::with_uri(address).method(method);
        if let Some(tag) = tag {
            request = request.insert_header((header::IF_NONE_MATCH, tag));
        }
        let response = call_service(&app, request.to_request()).await;
        let status = response.status();
        let mut copy = HttpResponse::build(status);
        for header in response.headers() {
            copy.append_header(header);
        }
        (status, copy.body(read_body(response).await))
    }

    fn field(response: &HttpResponse, name: header::HeaderName) -> String {
        response.headers().get(name).map(|it| it.to_str().unwrap().to_owned()).unwrap_or_default()
    }

    #[actix_web::test]
    async fn a_file_is_kept_for_a_year_under_its_own_address() {
        let address = Assets::load("/id").address("css/app.css");
        let (status, response) = get(Method::GET, &address, None).await;
        assert_eq!(status, StatusCode::OK);
        assert_eq!(field(&response, header::CACHE_CONTROL), FOR_A_YEAR);
        assert_eq!(field(&response, header::CONTENT_TYPE), "text/css; charset=utf-8");
        let (status, _) = get(Method::GET, &address, Some(&field(&response, header::ETAG))).await;
        assert_eq!(status, StatusCode::NOT_MODIFIED);
        assert_eq!(get(Method::HEAD, &address, None).await.0, StatusCode::OK);
    }

    #[actix_web::test]
    async fn an_address_of_another_release_is_answered_but_not_kept() {
        let (status, response) = get(Method::GET, "/id/static/0000000000000000/js/copy.js", None).await;
        assert_eq!(status, StatusCode::OK);
        assert_eq!(field(&response, header::CACHE_CONTROL), "no-cache");
    }

    #[actix_web::test]
    async fn nothing_else_is_served() {
        let prefix = Assets::load("/id").0.prefix.clone();
        for path in ["css/tokens.css", "font/LICENSE.txt", "", "../Cargo.toml", "css/", "%2e%2e/Cargo.toml"] {
            let (status, _) = get(Method::GET, &format!("{prefix}{path}"), None).await;
            assert_eq!(status, StatusCode::NOT_FOUND, "{path}");
        }
    }
}
