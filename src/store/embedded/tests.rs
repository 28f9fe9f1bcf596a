//! What cannot be seen from outside: the way without the kernel's help.

use std::os::unix::fs::PermissionsExt;
use std::time::Instant;

use crate::store::embedded::pid_file::PidFile;
use crate::store::embedded::place::Place;
use crate::store::embedded::server::{Server, answers, url};
use crate::store::embedded::tie::Tie;
use crate::store::embedded::{Durability, Mode, cluster};

#[test]
fn a_pipe_ties_the_server_to_us_where_the_kernel_does_not() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::set_permissions(folder.path(), PermissionsExt::from_mode(0o711)).unwrap();
    let place = Place::find(folder.path(), Mode::Create).unwrap();
    let programs = cluster::require(&place, Mode::Create, Durability::None).unwrap();
    let socket_folder = place.runtime_folder().unwrap();
    let mut server =
        Server::spawn(&place, &programs, &socket_folder, (Durability::None, &Tie::Pipe)).unwrap();
    server.wait_until_ready(Instant::now()).unwrap();
    assert!(answers(&socket_folder));
    let process = PidFile::read(&place.cluster()).unwrap();
    assert!(process.is_server_of(&place.cluster()));
    // The end of the pipe is all that a dying process leaves; stopping does no more than that here.
    server.stop();
    assert!(server.has_ended());
    assert!(!process.is_alive());
    assert!(!socket_folder.exists());
}

#[test]
fn a_url_names_any_folder() {
    let url = url(std::path::Path::new("/run/a b/ü"));
    assert_eq!(url.expose(), "postgresql:///bonafide?host=/run/a%20b/%C3%BC&port=5432&user=bonafide");
}
