//! The command line: one file a verb, nothing that a library user would miss.
