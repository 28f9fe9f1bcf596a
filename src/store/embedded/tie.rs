//! Ties the server's life to ours: when this process ends, however it ends, the server shuts down.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Runs the server unless we died before the kernel knew what to do then.
const UNLESS_ORPHANED: &str = r#"[ "$PPID" = "$1" ] || exit 0; shift; exec "$@""#;

/// Runs the server, and asks it to stop when the pipe on standard input ends.
const UNTIL_THE_PIPE_ENDS: &str = r#"
exec 3<&0 </dev/null
"$@" 3<&- &
server=$!
{ read -r line <&3; kill -INT "$server"; } 2>/dev/null &
watch=$!
exec 3<&-
wait "$server"
ended=$?
kill "$watch" 2>/dev/null
exit "$ended"
"#;

/// How the server learns that we are gone.
#[derive(Clone, Debug)]
pub(super) enum Tie {
    /// The kernel tells it: Linux, through `setpriv` of util-linux.
    Signal(PathBuf),
    /// A small shell waits for the end of a pipe that we hold: everywhere.
    Pipe,
}

impl Tie {
    /// The best that this system has.
    pub(super) fn find() -> Self {
        let path = std::env::var_os("PATH").unwrap_or_default();
        let mut programs = std::env::split_paths(&path).map(|it| it.join("setpriv"));
        programs.find(|it| knows_death_signals(it)).map_or(Self::Pipe, Self::Signal)
    }

    /// A command that runs `program` tied to us; its arguments follow.
    pub(super) fn command(&self, program: &Path) -> Command {
        let mut command = match self {
            Self::Signal(setpriv) => {
                let mut command = Command::new(setpriv);
                command.args(["--pdeathsig", "INT", "sh", "-c", UNLESS_ORPHANED, "sh"]);
                command.arg(std::process::id().to_string()).stdin(Stdio::null());
                command
            }
            Self::Pipe => {
                let mut command = Command::new("sh");
                command.args(["-c", UNTIL_THE_PIPE_ENDS, "sh"]).stdin(Stdio::piped());
                command
            }
        };
        command.arg(program);
        command
    }
}

/// Whether it is the program of util-linux; others of that name lack the option.
fn knows_death_signals(setpriv: &Path) -> bool {
    let help = Command::new(setpriv).arg("--help").stderr(Stdio::null()).output();
    help.is_ok_and(|it| String::from_utf8_lossy(&it.stdout).contains("--pdeathsig"))
}
