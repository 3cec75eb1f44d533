#ifndef OGIVE_CFOLDERS_SHIM_H
#define OGIVE_CFOLDERS_SHIM_H

#ifdef __linux__
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

/* renameat2(2) with RENAME_EXCHANGE: both names change hands in one step. Through syscall(2),
   because the C library declares renameat2 only under _GNU_SOURCE. */
static inline int folders_exchange(const char *a, const char *b) {
  return (int)syscall(SYS_renameat2, AT_FDCWD, a, AT_FDCWD, b, 1u << 1);
}
#else
/* Elsewhere there is no such step; the caller has another way. */
static inline int folders_exchange(const char *a, const char *b) {
  (void)a;
  (void)b;
  return -1;
}
#endif

/* How many bits wide the vectors are that the compiler was told to use: a fact that Swift cannot ask for. */
static inline int build_vector_bits(void) {
#if defined(__AVX512F__)
  return 512;
#elif defined(__AVX__)
  return 256;
#else
  return 128;
#endif
}

#endif
