/* A shared object to preload: lets the n-th changing file call of a program fail, or kills the program there.

     cc -O2 -shared -fPIC fault.c -o fault.so -ldl
     FAULT=OP:N[+]:HOW  LD_PRELOAD=./fault.so  program …

   OP    open write fsync rename unlink mkdir chmod, or any
   N     which of these calls, counted from 1; with + that one and every later one
   HOW   an errno as a number, short (a write takes half), intr (once EINTR), killb, killa (SIGKILL before, after the
         call) or none
   FAULT_LOG=FILE gets one line for each call: its number and what it is. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

enum outcome { GO_ON, FAIL, SHORT, KILL_AFTER };

static char wanted[16], how[16];
static int nth, onwards, count, ready;

static void set_up(void) {
  if (ready) return;
  ready = 1;
  const char *fault = getenv("FAULT");
  if (!fault) return;
  char text[64], *rest = text, *part;
  snprintf(text, sizeof text, "%s", fault);
  if ((part = strsep(&rest, ":"))) snprintf(wanted, sizeof wanted, "%s", part);
  if ((part = strsep(&rest, ":"))) { nth = atoi(part); onwards = strchr(part, '+') != NULL; }
  if ((part = strsep(&rest, ":"))) snprintf(how, sizeof how, "%s", part);
}

static int is_ours(const char *path) {
  return path && strncmp(path, "/dev", 4) != 0 && strncmp(path, "/proc", 5) != 0;
}

/* Whether a descriptor is a file of the file system and none of the three standard streams. */
static int is_file(int descriptor) {
  char link[40], path[4096];
  if (descriptor < 3) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return path[0] == '/' && is_ours(path);
}

static void note(int number, const char *operation, const char *path) {
  const char *name = getenv("FAULT_LOG");
  if (!name) return;
  FILE *log = fopen(name, "ae");
  if (!log) return;
  fprintf(log, "%d %s %s\n", number, operation, path ? path : "");
  fclose(log);
}

static enum outcome meet(const char *operation, const char *path, int counts) {
  set_up();
  if (!wanted[0] || !counts || (strcmp(wanted, operation) && strcmp(wanted, "any"))) return GO_ON;
  int number = __sync_add_and_fetch(&count, 1);
  note(number, operation, path);
  if (!nth || (number != nth && !(onwards && number > nth))) return GO_ON;
  if (!strcmp(how, "none")) return GO_ON;
  if (!strcmp(how, "killb")) kill(getpid(), SIGKILL);
  if (!strcmp(how, "killa")) return KILL_AFTER;
  if (!strcmp(how, "short")) return strcmp(operation, "write") ? GO_ON : SHORT;
  errno = !strcmp(how, "intr") ? EINTR : atoi(how);
  return FAIL;
}

#define REAL(function) \
  static __typeof__(&function) real; \
  if (!real) real = (__typeof__(&function))dlsym(RTLD_NEXT, #function)

#define AROUND(operation, path, counts, call) \
  do { \
    enum outcome outcome = meet(operation, path, counts); \
    if (outcome == FAIL) return -1; \
    __typeof__(call) result = call; \
    if (outcome == KILL_AFTER) kill(getpid(), SIGKILL); \
    return result; \
  } while (0)

ssize_t write(int descriptor, const void *bytes, size_t size) {
  REAL(write);
  enum outcome outcome = meet("write", NULL, is_file(descriptor));
  if (outcome == FAIL) return -1;
  ssize_t result = real(descriptor, bytes, outcome == SHORT && size > 1 ? size / 2 : size);
  if (outcome == KILL_AFTER) kill(getpid(), SIGKILL);
  return result;
}

ssize_t writev(int descriptor, const struct iovec *parts, int size) {
  REAL(writev);
  AROUND("write", NULL, is_file(descriptor), real(descriptor, parts, size));
}

int fsync(int descriptor) { REAL(fsync); AROUND("fsync", NULL, is_file(descriptor), real(descriptor)); }
int fdatasync(int descriptor) { REAL(fdatasync); AROUND("fsync", NULL, is_file(descriptor), real(descriptor)); }

int fchmod(int descriptor, mode_t mode) {
  REAL(fchmod);
  AROUND("chmod", NULL, is_file(descriptor), real(descriptor, mode));
}

int ftruncate(int descriptor, off_t size) {
  REAL(ftruncate);
  AROUND("write", NULL, is_file(descriptor), real(descriptor, size));
}

int rename(const char *from, const char *to) { REAL(rename); AROUND("rename", to, is_ours(to), real(from, to)); }

int renameat(int from, const char *old, int to, const char *new) {
  REAL(renameat);
  AROUND("rename", new, is_ours(new), real(from, old, to, new));
}

int renameat2(int from, const char *old, int to, const char *new, unsigned flags) {
  REAL(renameat2);
  AROUND("rename", new, is_ours(new), real(from, old, to, new, flags));
}

int unlink(const char *path) { REAL(unlink); AROUND("unlink", path, is_ours(path), real(path)); }

int unlinkat(int folder, const char *path, int flags) {
  REAL(unlinkat);
  AROUND("unlink", path, is_ours(path), real(folder, path, flags));
}

int mkdir(const char *path, mode_t mode) { REAL(mkdir); AROUND("mkdir", path, is_ours(path), real(path, mode)); }

int mkdirat(int folder, const char *path, mode_t mode) {
  REAL(mkdirat);
  AROUND("mkdir", path, is_ours(path), real(folder, path, mode));
}

/* Opening counts where it may change something. */
#define TAKE_MODE \
  mode_t mode = 0; \
  if (flags & (O_CREAT | O_TMPFILE)) { \
    va_list list; \
    va_start(list, flags); \
    mode = va_arg(list, mode_t); \
    va_end(list); \
  } \
  int counts = (flags & (O_WRONLY | O_RDWR | O_CREAT)) && is_ours(path)

int open(const char *path, int flags, ...) {
  REAL(open);
  TAKE_MODE;
  AROUND("open", path, counts, real(path, flags, mode));
}

int open64(const char *path, int flags, ...) {
  REAL(open64);
  TAKE_MODE;
  AROUND("open", path, counts, real(path, flags, mode));
}

int openat(int folder, const char *path, int flags, ...) {
  REAL(openat);
  TAKE_MODE;
  AROUND("open", path, counts, real(folder, path, flags, mode));
}

int openat64(int folder, const char *path, int flags, ...) {
  REAL(openat64);
  TAKE_MODE;
  AROUND("open", path, counts, real(folder, path, flags, mode));
}
