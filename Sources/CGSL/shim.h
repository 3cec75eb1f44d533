#ifndef OGIVE_CGSL_SHIM_H
#define OGIVE_CGSL_SHIM_H

#include <gsl/gsl_errno.h>
#include <gsl/gsl_version.h>

#endif
