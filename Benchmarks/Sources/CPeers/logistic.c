#include "CPeers.h"

#include <gsl/gsl_blas.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_multifit_nlinear.h>
#include <math.h>
#include <stdlib.h>

enum { parameter_count = 3, iteration_limit = 1000 };

struct c_logistic_solver {
  size_t count;
  const double *times;
  const double *levels;
  int evaluations;
  gsl_multifit_nlinear_workspace *workspace;
};

c_logistic_solver *c_logistic_solver_make(size_t count) {
  gsl_multifit_nlinear_parameters settings = gsl_multifit_nlinear_default_parameters();
  c_logistic_solver *solver = calloc(1, sizeof *solver);
  if (solver == NULL) return NULL;
  gsl_set_error_handler_off();
  settings.trs = gsl_multifit_nlinear_trs_lm;
  solver->count = count;
  solver->workspace = gsl_multifit_nlinear_alloc(
    gsl_multifit_nlinear_trust, &settings, count, parameter_count);
  return solver;
}

void c_logistic_solver_free(c_logistic_solver *solver) {
  gsl_multifit_nlinear_free(solver->workspace);
  free(solver);
}

static int write_residuals(const gsl_vector *x, void *context, gsl_vector *f) {
  c_logistic_solver *solver = context;
  const double capacity = x->data[0], rate = x->data[1], midpoint = x->data[2];
  solver->evaluations++;
  for (size_t i = 0; i < solver->count; i++) {
    double level = capacity / (1 + exp(-rate * (solver->times[i] - midpoint)));
    if (!isfinite(level)) return GSL_EDOM;
    f->data[i] = level - solver->levels[i];
  }
  return GSL_SUCCESS;
}

static int write_jacobian(const gsl_vector *x, void *context, gsl_matrix *jacobian) {
  c_logistic_solver *solver = context;
  const double capacity = x->data[0], rate = x->data[1], midpoint = x->data[2];
  solver->evaluations++;
  for (size_t i = 0; i < solver->count; i++) {
    double since = solver->times[i] - midpoint;
    double decay = exp(-rate * since);
    double share = 1 / (1 + decay);
    double slope = capacity * share * share * decay;
    if (!isfinite(slope)) return GSL_EDOM;
    jacobian->data[i * jacobian->tda] = share;
    jacobian->data[i * jacobian->tda + 1] = slope * since;
    jacobian->data[i * jacobian->tda + 2] = -slope * rate;
  }
  return GSL_SUCCESS;
}

static int iterate(
  gsl_multifit_nlinear_workspace *workspace, double step_tolerance, double gradient_tolerance) {
  for (int iteration = 1; iteration <= iteration_limit; iteration++) {
    int info = 0;
    if (gsl_multifit_nlinear_iterate(workspace) != GSL_SUCCESS) return -1;
    if (
      gsl_multifit_nlinear_test(step_tolerance, gradient_tolerance, 0, &info, workspace)
      == GSL_SUCCESS)
      return iteration;
  }
  return -1;
}

int c_logistic_fit(
  c_logistic_solver *solver, const double *times, const double *levels, double step_tolerance,
  double gradient_tolerance, double *parameters, double *covariance, double *sum_of_squares) {
  gsl_multifit_nlinear_workspace *workspace = solver->workspace;
  gsl_multifit_nlinear_fdf functions = {
    .f = write_residuals,
    .df = write_jacobian,
    .n = solver->count,
    .p = parameter_count,
    .params = solver,
  };
  gsl_vector_view start = gsl_vector_view_array(parameters, parameter_count);
  gsl_matrix_view inverse = gsl_matrix_view_array(covariance, parameter_count, parameter_count);
  int iterations;
  solver->times = times;
  solver->levels = levels;
  solver->evaluations = 0;
  if (gsl_multifit_nlinear_init(&start.vector, &functions, workspace) != GSL_SUCCESS) return -1;
  iterations = iterate(workspace, step_tolerance, gradient_tolerance);
  gsl_vector_memcpy(&start.vector, workspace->x);
  gsl_multifit_nlinear_covar(workspace->J, 0, &inverse.matrix);
  gsl_blas_ddot(workspace->f, workspace->f, sum_of_squares);
  return iterations;
}

int c_logistic_evaluations(const c_logistic_solver *solver) {
  return solver->evaluations;
}

void c_logistic_levels(
  const double *times, size_t count, double capacity, double rate, double midpoint,
  double *levels) {
  for (size_t i = 0; i < count; i++)
    levels[i] = capacity / (1 + exp(-rate * (times[i] - midpoint)));
}
