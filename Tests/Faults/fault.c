/* Lets the n-th changing file call of a program fail. Preloaded by FaultTests.swift:
     clang -O1 -shared -fPIC fault.c -o fault.so -ldl
   FAULT=N[+]:HOW:PATHPART   N is the number of the call, from 1; with + all calls from there on; 0 none.
     HOW is an errno as a number, `short` (half of a write), `killb` or `killa` (SIGKILL before or after the call).
   Only calls on paths that hold PATHPART count. FAULT_LOG=FILE lists them. */
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
#include <unistd.h>

enum { GO_ON, FAIL, SHORT, KILL_AFTER };

static char how[16], part[256];
static int nth, onwards, count, ready;

static void setup(void) {
  if (ready) return;
  ready = 1;
  const char *given = getenv("FAULT");
  if (!given) return;
  char text[400], *rest = text, *word;
  snprintf(text, sizeof text, "%s", given);
  if ((word = strsep(&rest, ":"))) {
    nth = atoi(word);
    onwards = strchr(word, '+') != NULL;
  }
  if ((word = strsep(&rest, ":"))) snprintf(how, sizeof how, "%s", word);
  if (rest) snprintf(part, sizeof part, "%s", rest);
}

/* The path that a call is about, from a descriptor and a name relative to it. */
static const char *full(int fd, const char *name, char *space, size_t size) {
  char link[40], base[2048];
  if (name && name[0] == '/') return name;
  if (fd == AT_FDCWD) {
    if (!getcwd(base, sizeof base)) return "";
  } else {
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, base, sizeof base - 1);
    if (length < 0) return "";
    base[length] = 0;
  }
  snprintf(space, size, name ? "%s/%s" : "%s", base, name);
  return space;
}

static int hit(const char *call, const char *path) {
  setup();
  if (!part[0] || !strstr(path, part)) return GO_ON;
  int number = __sync_add_and_fetch(&count, 1);
  const char *log = getenv("FAULT_LOG");
  if (log) {
    FILE *file = fopen(log, "ae");
    if (file) {
      fprintf(file, "%d %s %s\n", number, call, path);
      fclose(file);
    }
  }
  if (!nth || (number != nth && !(onwards && number > nth))) return GO_ON;
  if (!strcmp(how, "killb")) kill(getpid(), SIGKILL);
  if (!strcmp(how, "killa")) return KILL_AFTER;
  if (!strcmp(how, "short")) return strcmp(call, "write") ? GO_ON : SHORT;
  errno = atoi(how);
  return FAIL;
}

#define REAL(name) \
  static __typeof__(&name) real; \
  if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)
#define RUN(call, fd, name, expression) \
  char space[4096]; \
  int outcome = hit(call, full(fd, name, space, sizeof space)); \
  if (outcome == FAIL) return -1; \
  __typeof__(expression) result = expression; \
  if (outcome == KILL_AFTER) kill(getpid(), SIGKILL); \
  return result

ssize_t write(int fd, const void *bytes, size_t size) {
  REAL(write);
  char space[4096];
  int outcome = fd > 2 ? hit("write", full(fd, NULL, space, sizeof space)) : GO_ON;
  if (outcome == FAIL) return -1;
  ssize_t result = real(fd, bytes, outcome == SHORT && size > 1 ? size / 2 : size);
  if (outcome == KILL_AFTER) kill(getpid(), SIGKILL);
  return result;
}

int fsync(int fd) {
  REAL(fsync);
  RUN("fsync", fd, NULL, real(fd));
}

int fchmod(int fd, mode_t mode) {
  REAL(fchmod);
  RUN("fchmod", fd, NULL, real(fd, mode));
}

int renameat(int a, const char *from, int b, const char *to) {
  REAL(renameat);
  RUN("rename", b, to, real(a, from, b, to));
}

int mkdir(const char *name, mode_t mode) {
  REAL(mkdir);
  RUN("mkdir", AT_FDCWD, name, real(name, mode));
}

int mkdirat(int fd, const char *name, mode_t mode) {
  REAL(mkdirat);
  RUN("mkdir", fd, name, real(fd, name, mode));
}

/* Opening to read is no change. */
#define MODE \
  mode_t mode = 0; \
  if (flags & O_CREAT) { \
    va_list list; \
    va_start(list, flags); \
    mode = va_arg(list, mode_t); \
    va_end(list); \
  } \
  if (!(flags & (O_WRONLY | O_RDWR | O_CREAT)))

int openat(int fd, const char *name, int flags, ...) {
  REAL(openat);
  MODE return real(fd, name, flags, mode);
  RUN("open", fd, name, real(fd, name, flags, mode));
}

int openat64(int fd, const char *name, int flags, ...) {
  REAL(openat64);
  MODE return real(fd, name, flags, mode);
  RUN("open", fd, name, real(fd, name, flags, mode));
}

int open(const char *name, int flags, ...) {
  REAL(open);
  MODE return real(name, flags, mode);
  RUN("open", AT_FDCWD, name, real(name, flags, mode));
}

int open64(const char *name, int flags, ...) {
  REAL(open64);
  MODE return real(name, flags, mode);
  RUN("open", AT_FDCWD, name, real(name, flags, mode));
}
