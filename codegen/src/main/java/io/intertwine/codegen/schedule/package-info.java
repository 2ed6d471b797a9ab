/** Order of evaluation with few live values, cut into methods of bounded size. */
package io.intertwine.codegen.schedule;
