/// Files that people write by hand, read so that what is wrong is said with its line and column.
/// Policies have a reader of their own, which goes on after the first problem.
@NullMarked
package org.haltwire.centre.yaml;

import org.jspecify.annotations.NullMarked;
