@NullMarked
package org.haltwire.centre.audit.tree;

import org.jspecify.annotations.NullMarked;
