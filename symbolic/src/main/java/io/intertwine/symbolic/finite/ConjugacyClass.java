package io.intertwine.symbolic.finite;

/**
 * A conjugacy class of a finite group.
 *
 * @param size the number of elements
 * @param order the order of each element
 * @param representative the element whose list of images is the smallest
 */
public record ConjugacyClass(int size, int order, Permutation representative) {}
