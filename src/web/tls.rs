//! TLS with a certificate that renews itself: whoever renews the files need not tell us.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant, SystemTime};

use arc_swap::ArcSwap;
use rustls::ServerConfig;
use rustls::crypto::ring;
use rustls::pki_types::pem::{self, PemObject};
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::server::{ClientHello, ResolvesServerCert};
use rustls::sign::CertifiedKey;
use thiserror::Error;
use tracing::{info, warn};

use crate::config::TlsFiles;

/// How often the files are looked at, at most.
const LOOK_EVERY: Duration = Duration::from_secs(5);

/// Why a certificate cannot be used.
#[derive(Debug, Error)]
pub enum TlsError {
    /// A file cannot be read.
    #[error("{} cannot be read", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// Why.
        #[source]
        cause: io::Error,
    },
    /// A file holds no certificate or key in PEM.
    #[error("{} holds no certificate or key in PEM form", path.display())]
    NotPem {
        /// The file.
        path: PathBuf,
        /// Why.
        #[source]
        cause: pem::Error,
    },
    /// The key is of an unknown kind or belongs to another certificate.
    #[error("the certificate and the key do not fit together")]
    Mismatch(#[source] rustls::Error),
}

/// TLS 1.2 and 1.3 with the certificate in `files`, which is read again when the files change.
///
/// # Errors
/// [`TlsError`] when there is no usable certificate to begin with.
pub fn server_config(files: TlsFiles) -> Result<ServerConfig, TlsError> {
    let certificate = RenewedCertificate::load(files)?;
    let builder = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(TlsError::Mismatch)?;
    Ok(builder.with_no_client_auth().with_cert_resolver(Arc::new(certificate)))
}

/// The certificate as the files have it now, or as they last had a usable one.
#[derive(Debug)]
struct RenewedCertificate {
    files: TlsFiles,
    current: ArcSwap<CertifiedKey>,
    looked: Mutex<Looked>,
}

#[derive(Debug)]
struct Looked {
    at: Instant,
    stamp: Option<Stamp>,
}

/// When both files were last written.
type Stamp = (SystemTime, SystemTime);

impl RenewedCertificate {
    fn load(files: TlsFiles) -> Result<Self, TlsError> {
        let stamp = stamp(&files);
        let current = ArcSwap::from_pointee(read(&files)?);
        Ok(Self { files, current, looked: Mutex::new(Looked { at: Instant::now(), stamp }) })
    }

    /// Looks at the files if nobody did lately. A pair that does not fit is a renewal half done: the next look decides.
    fn refresh(&self, now: Instant) {
        let mut looked = self.looked.lock().unwrap_or_else(PoisonError::into_inner);
        if now.saturating_duration_since(looked.at) < LOOK_EVERY {
            return;
        }
        looked.at = now;
        let stamp = stamp(&self.files);
        if stamp.is_none() || stamp == looked.stamp {
            return;
        }
        match read(&self.files) {
            Ok(renewed) => {
                self.current.store(Arc::new(renewed));
                looked.stamp = stamp;
                info!("the renewed TLS certificate is in use");
            }
            Err(error) => {
                warn!(error.cause = %error, "the TLS certificate changed but cannot be used; the old one stays");
            }
        }
    }
}

impl ResolvesServerCert for RenewedCertificate {
    fn resolve(&self, _: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        self.refresh(Instant::now());
        Some(self.current.load_full())
    }
}

fn stamp(files: &TlsFiles) -> Option<Stamp> {
    let written = |path: &Path| fs::metadata(path).and_then(|it| it.modified()).ok();
    Some((written(&files.cert_file)?, written(&files.key_file)?))
}

fn read(files: &TlsFiles) -> Result<CertifiedKey, TlsError> {
    let bytes =
        |path: &Path| fs::read(path).map_err(|cause| TlsError::Unreadable { path: path.to_owned(), cause });
    let not_pem = |path: &Path| {
        let path = path.to_owned();
        move |cause| TlsError::NotPem { path, cause }
    };
    let chain: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(&bytes(&files.cert_file)?).collect();
    let chain = chain.map_err(not_pem(&files.cert_file))?;
    if chain.is_empty() {
        return Err(not_pem(&files.cert_file)(pem::Error::NoItemsFound));
    }
    let key = PrivateKeyDer::from_pem_slice(&bytes(&files.key_file)?).map_err(not_pem(&files.key_file))?;
    CertifiedKey::from_der(chain, key, &ring::default_provider()).map_err(TlsError::Mismatch)
}

#[cfg(test)]
mod tests {
    use openssl::asn1::Asn1Time;
    use openssl::bn::BigNum;
    use openssl::ec::{EcGroup, EcKey};
    use openssl::hash::MessageDigest;
    use openssl::nid::Nid;
    use openssl::pkey::PKey;
    use openssl::x509::{X509, X509Name};
    use tempfile::TempDir;

    use super::*;

    fn write_pair(folder: &TempDir, serial: u32, written: SystemTime) -> TlsFiles {
        let group = EcGroup::from_curve_name(Nid::X9_62_PRIME256V1).unwrap();
        let key = PKey::from_ec_key(EcKey::generate(&group).unwrap()).unwrap();
        let mut name = X509Name::builder().unwrap();
        name.append_entry_by_text("CN", "localhost").unwrap();
        let name = name.build();
        let mut builder = X509::builder().unwrap();
        builder.set_version(2).unwrap();
        builder.set_serial_number(&BigNum::from_u32(serial).unwrap().to_asn1_integer().unwrap()).unwrap();
        builder.set_subject_name(&name).unwrap();
        builder.set_issuer_name(&name).unwrap();
        builder.set_pubkey(&key).unwrap();
        builder.set_not_before(&Asn1Time::days_from_now(0).unwrap()).unwrap();
        builder.set_not_after(&Asn1Time::days_from_now(2).unwrap()).unwrap();
        builder.sign(&key, MessageDigest::sha256()).unwrap();
        let files =
            TlsFiles { cert_file: folder.path().join("cert.pem"), key_file: folder.path().join("key.pem") };
        write(&files.cert_file, &builder.build().to_pem().unwrap(), written);
        write(&files.key_file, &key.private_key_to_pem_pkcs8().unwrap(), written);
        files
    }

    fn write(path: &Path, bytes: &[u8], written: SystemTime) {
        fs::write(path, bytes).unwrap();
        fs::File::options().write(true).open(path).unwrap().set_modified(written).unwrap();
    }

    #[test]
    fn renewed_files_are_taken_up_and_broken_ones_are_not() {
        let folder = TempDir::new().unwrap();
        let stamp = |seconds| SystemTime::UNIX_EPOCH + Duration::from_secs(seconds);
        let files = write_pair(&folder, 1, stamp(1000));
        let certificate = RenewedCertificate::load(files.clone()).unwrap();
        let shown = || certificate.current.load().cert.first().unwrap().to_vec();
        let first = shown();
        let later = |looks: u32| Instant::now() + LOOK_EVERY * looks;

        write(&files.key_file, b"half a key", stamp(1001));
        certificate.refresh(later(1));
        assert_eq!(shown(), first);

        write_pair(&folder, 2, stamp(1002));
        certificate.refresh(later(1));
        assert_eq!(shown(), first, "looked at again too soon");
        certificate.refresh(later(3));
        assert_ne!(shown(), first);
    }

    #[test]
    fn cfg_1_a_pair_that_does_not_fit_is_refused_at_the_start() {
        let folder = TempDir::new().unwrap();
        let files = write_pair(&folder, 1, SystemTime::UNIX_EPOCH);
        let chain = fs::read(&files.cert_file).unwrap();
        write_pair(&folder, 2, SystemTime::UNIX_EPOCH);
        assert!(server_config(files.clone()).is_ok());
        fs::write(&files.cert_file, chain).unwrap();
        assert!(matches!(server_config(files.clone()), Err(TlsError::Mismatch(_))));
        fs::write(&files.cert_file, "nothing").unwrap();
        assert!(matches!(server_config(files.clone()), Err(TlsError::NotPem { .. })));
        fs::remove_file(&files.key_file).unwrap();
        fs::remove_file(&files.cert_file).unwrap();
        assert!(matches!(server_config(files), Err(TlsError::Unreadable { .. })));
    }
}
