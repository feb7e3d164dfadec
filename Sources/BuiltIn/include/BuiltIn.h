#ifndef BUILT_IN_H
#define BUILT_IN_H

#include <stddef.h>

/// A file of the top-level folders `questionnaires` and `templates`, as it was when the program was built.
struct BuiltInFile {
  /// Relative to the top of the repository: `questionnaires/procurement.yaml`.
  const char *_Nonnull path;
  const unsigned char *_Nonnull bytes;
  size_t length;
};

/// The files, ascending by the bytes of their paths.
const struct BuiltInFile *_Nonnull builtInFileTable(void);

/// How many files the table holds.
size_t builtInFileCount(void);

#endif
