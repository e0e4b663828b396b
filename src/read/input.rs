//! The bytes of a file or of standard input, never more than the limit.

use std::fs::File;
use std::io::{ErrorKind, Read};

use crate::error::{Error, Result};

/// The name that stands for standard input.
pub(super) const STANDARD_INPUT: &str = "-";

/// All bytes of `path`, where `-` is standard input.
///
/// # Errors
/// No such file, a folder, no permission, larger than `max_size` bytes.
pub(super) fn bytes(path: &str, max_size: u64) -> Result<Vec<u8>> {
    let name = path.to_owned();
    if name == STANDARD_INPUT {
        return all("standard input", std::io::stdin().lock(), max_size);
    }
    let file = File::open(path).map_err(|error| unreadable(&name, &error))?;
    let metadata = file.metadata().map_err(|error| unreadable(&name, &error))?;
    if metadata.is_dir() {
        return Err(Error::new(name, "is a folder", "name a file in it"));
    }
    if metadata.len() > max_size {
        return Err(too_large(&name, max_size));
    }
    all(&name, file, max_size)
}

/// Reads to the end, or one byte over the limit: a pipe or a device does not say how much is to come.
fn all(name: &str, stream: impl Read, max_size: u64) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    stream.take(max_size.saturating_add(1)).read_to_end(&mut bytes).map_err(|error| unreadable(name, &error))?;
    check_size(name, &bytes, max_size)?;
    Ok(bytes)
}

/// # Errors
/// Where there are more than `max_size` bytes.
pub(super) fn check_size(name: &str, bytes: &[u8], max_size: u64) -> Result<()> {
    if bytes.len() as u64 > max_size { Err(too_large(name, max_size)) } else { Ok(()) }
}

fn too_large(name: &str, max_size: u64) -> Error {
    Error::new(name, format!("is larger than {}", size(max_size)), "cut it into parts, or allow more with --max-size")
}

fn size(bytes: u64) -> String {
    match bytes {
        0..=1023 => format!("{bytes} bytes"),
        1024..=1_048_575 => format!("{} kB", bytes >> 10),
        _ => format!("{} MB", bytes >> 20),
    }
}

fn unreadable(name: &str, error: &std::io::Error) -> Error {
    match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => Error::new(name, "no such file", "check the path"),
        ErrorKind::IsADirectory => Error::new(name, "is a folder", "name a file in it"),
        ErrorKind::PermissionDenied => Error::new(name, "may not be read", "ask for permission to read it, or copy it"),
        _ => Error::new(name, format!("can't be read ({error})"), "check the file and the disk it is on"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    fn said(path: &Path, max_size: u64) -> String {
        bytes(path.to_str().unwrap(), max_size).unwrap_err().to_string()
    }

    #[test]
    fn a_file_that_cannot_be_read_says_why_and_what_to_do() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.txt");
        std::fs::write(&file, "some words").unwrap();
        assert!(said(&folder.path().join("b.txt"), 99).ends_with("b.txt: no such file; check the path"));
        assert!(said(&file.join("c.txt"), 99).ends_with("no such file; check the path"));
        assert!(said(folder.path(), 99).ends_with("is a folder; name a file in it"));
        assert!(said(&file, 9).ends_with("is larger than 9 bytes; cut it into parts, or allow more with --max-size"));
        assert_eq!(bytes(file.to_str().unwrap(), 10).unwrap(), b"some words");
    }

    #[test]
    fn a_stream_is_read_no_further_than_the_limit() {
        let error = all("standard input", std::io::repeat(b'a'), 3 << 20).unwrap_err();
        assert_eq!(error.to_string(), "standard input: is larger than 3 MB; cut it into parts, or allow more with --max-size");
    }
}
