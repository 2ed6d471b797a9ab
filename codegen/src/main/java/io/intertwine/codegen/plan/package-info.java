/**
 * Kernel plans: how the loops, the straight-line programs and the arrays of a kernel hang together,
 * one planner per kind. The emitter and the certificate both read a plan.
 */
package io.intertwine.codegen.plan;
