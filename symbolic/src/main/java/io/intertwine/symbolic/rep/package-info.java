/** Representations by exact real matrices: irreps by label, their sums, and hand-made ones. */
package io.intertwine.symbolic.rep;
