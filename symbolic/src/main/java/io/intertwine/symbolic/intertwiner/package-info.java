/** Intertwiners between representations: the linear maps that commute with the group. */
package io.intertwine.symbolic.intertwiner;
