//! Where bytes go: standard output, a new file, or a device.

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::Path;

use crate::error::{Error, Result};

/// Writes to standard output. A reader that has closed the pipe has seen enough: that is no error.
pub(super) fn print(bytes: &[u8]) -> Result<()> {
    finish(io::stdout().lock(), bytes).map_err(|problem| cannot_write("standard output", &problem))
}

/// Writes text with colours to standard output: colours only on a terminal.
pub(super) fn print_styled(text: &str) -> Result<()> {
    finish(anstream::AutoStream::auto(io::stdout()).lock(), text.as_bytes()).map_err(|problem| cannot_write("standard output", &problem))
}

/// Says on standard error why the program could not run, in one line.
pub(super) fn complain(error: &Error) {
    let line = error.to_string().split_whitespace().collect::<Vec<_>>().join(" ");
    // Nobody is left to be told when standard error is closed.
    let _ = writeln!(io::stderr().lock(), "cotejo: {line}");
}

/// Writes a whole file, or to standard output for `-`.
///
/// A new or regular file is written beside its place and renamed, so that it is never half-written; a link, device or
/// pipe is written through.
pub(super) fn save(path: &Path, bytes: &[u8]) -> Result<()> {
    if path == Path::new("-") {
        return print(bytes);
    }
    let name = path.display().to_string();
    let saved = match fs::symlink_metadata(path) {
        Ok(known) if known.is_dir() => return Err(Error::new(name, "is a folder", "name a file to write to")),
        Ok(known) if !known.is_file() => OpenOptions::new().write(true).truncate(true).open(path).and_then(|file| finish(file, bytes)),
        _ => replace(path, bytes),
    };
    saved.map_err(|problem| cannot_write(&name, &problem))
}

fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut beside = tempfile::Builder::new().prefix(".cotejo-").tempfile_in(folder)?;
    beside.write_all(bytes)?;
    beside.as_file().sync_all()?;
    keep_permissions(path, beside.as_file())?;
    beside.persist(path).map_err(|failed| failed.error)?;
    Ok(())
}

/// A temporary file is private; a report gets the permissions of the file it replaces, or those of any new file.
fn keep_permissions(path: &Path, beside: &File) -> io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let permissions = fs::metadata(path).map_or_else(|_| fs::Permissions::from_mode(0o644), |known| known.permissions());
        beside.set_permissions(permissions)?;
    }
    #[cfg(not(unix))]
    let _ = (path, beside);
    Ok(())
}

fn finish(mut out: impl Write, bytes: &[u8]) -> io::Result<()> {
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Err(problem) if problem.kind() == ErrorKind::BrokenPipe => Ok(()),
        done => done,
    }
}

fn cannot_write(name: &str, problem: &io::Error) -> Error {
    let remedy = match problem.kind() {
        ErrorKind::StorageFull => "free some space or name a file on another disk",
        ErrorKind::NotFound => "make the folder first or name another one",
        _ => "name a file that can be written",
    };
    Error::new(name, format!("cannot be written: {problem}"), remedy)
}
