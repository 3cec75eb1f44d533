#ifndef OGIVE_CPEERS_H
#define OGIVE_CPEERS_H

#include <stddef.h>

/* A solver for logistic fits of one size, with memory that is kept from fit to fit. */
typedef struct c_logistic_solver c_logistic_solver;

c_logistic_solver *c_logistic_solver_make(size_t count);
void c_logistic_solver_free(c_logistic_solver *solver);

/* Fits K / (1 + exp(-r (t - t0))) by gsl_multifit_nlinear's lm with the given tolerances, from the
   three parameters in `parameters` and back into them, and writes the 3 by 3 (J'J)^-1.
   Returns the iterations, or -1 where GSL gave up. */
int c_logistic_fit(
  c_logistic_solver *solver, const double *times, const double *levels, double step_tolerance,
  double gradient_tolerance, double *parameters, double *covariance, double *sum_of_squares);

/* The evaluations of residuals and of Jacobians in the last fit. */
int c_logistic_evaluations(const c_logistic_solver *solver);

/* K / (1 + exp(-r (t - t0))) with the exp of the system, a time after another. */
void c_logistic_levels(
  const double *times, size_t count, double capacity, double rate, double midpoint, double *levels);

/* Wall seconds from the start of a process to its end, its output thrown away; -1 where it could not
   be started or failed. `arguments` holds `count` strings, each ended by a zero, the path first. */
double c_process_seconds(const char *arguments, size_t count);

/* Monotonic seconds. */
double c_seconds(void);

/* The widest vector, in bits, that this build may use. */
int c_vector_bits(void);

#endif
