/** Exact linear algebra: immutable sparse matrices over an exact field. */
package io.intertwine.symbolic.linear;
