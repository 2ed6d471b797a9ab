/** Polynomials in many variables over an exact field, and ideals with unique normal forms. */
package io.intertwine.symbolic.polynomial;
