/** Arbitraries and checks for property-based tests of equivariance. */
package io.intertwine.property;
