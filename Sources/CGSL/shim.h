#ifndef OGIVE_CGSL_SHIM_H
#define OGIVE_CGSL_SHIM_H

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_linalg.h>
#include <gsl/gsl_multifit_nlin.h>
#include <gsl/gsl_multifit_nlinear.h>
#include <gsl/gsl_qrng.h>
#include <gsl/gsl_version.h>

/* GSL's method tables are mutable globals, which Swift 6 does not let through; these read them. */

static inline const gsl_multifit_nlinear_type *ogive_nlinear_trust(void) {
  return gsl_multifit_nlinear_trust;
}

static inline const gsl_multifit_nlinear_trs *ogive_trs_lm(void) {
  return gsl_multifit_nlinear_trs_lm;
}

static inline const gsl_multifit_nlinear_trs *ogive_trs_lmaccel(void) {
  return gsl_multifit_nlinear_trs_lmaccel;
}

static inline const gsl_multifit_nlinear_scale *ogive_scale_levenberg(void) {
  return gsl_multifit_nlinear_scale_levenberg;
}

static inline const gsl_multifit_fdfsolver_type *ogive_fdfsolver_lmsder(void) {
  return gsl_multifit_fdfsolver_lmsder;
}

static inline const gsl_qrng_type *ogive_qrng_sobol(void) {
  return gsl_qrng_sobol;
}

#endif
