#define _GNU_SOURCE
#include "CPeers.h"

#include <fcntl.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

double c_seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

enum { most_arguments = 15 };

double c_process_seconds(const char *arguments, size_t count) {
  const char *list[most_arguments + 1] = {NULL};
  posix_spawn_file_actions_t silence;
  pid_t child;
  int status = 0;
  if (count > most_arguments) return -1;
  for (size_t i = 0; i < count; i++) {
    list[i] = arguments;
    arguments += strlen(arguments) + 1;
  }
  posix_spawn_file_actions_init(&silence);
  posix_spawn_file_actions_addopen(&silence, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&silence, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&silence, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  double start = c_seconds();
  int failure =
    posix_spawnp(&child, list[0], &silence, NULL, (char *const *)list, environ);
  posix_spawn_file_actions_destroy(&silence);
  if (failure != 0 || waitpid(child, &status, 0) != child) return -1;
  double seconds = c_seconds() - start;
  return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? seconds : -1;
}

int c_vector_bits(void) {
#if defined(__AVX512F__)
  return 512;
#elif defined(__AVX2__)
  return 256;
#else
  return 128;
#endif
}
