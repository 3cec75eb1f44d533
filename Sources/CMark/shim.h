#ifndef OGIVE_CMARK_SHIM_H
#define OGIVE_CMARK_SHIM_H

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <stdlib.h>

/* Frees what cmark rendered. */
static inline void ogive_cmark_free(char *text) {
  free(text);
}

#endif
