/** The independent certificate checker. */
package io.intertwine.checker;
