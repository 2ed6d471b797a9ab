/** Exact numbers, groups, representations, maps and proofs. */
package io.intertwine.symbolic;
