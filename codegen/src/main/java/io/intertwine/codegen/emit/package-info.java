/**
 * From kernel plans to Java text. This is the only package that knows JavaPoet; each emitted
 * feature has a class of its own, and variants (precision, backend, order) are data.
 */
package io.intertwine.codegen.emit;
