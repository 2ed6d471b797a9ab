/**
 * Structure groups by name, and parametrisations of their elements as algebraic varieties with the
 * vector fields of the left and the right action.
 */
package io.intertwine.symbolic.group;
