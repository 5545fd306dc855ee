/// Tests of the package of this name.
@NullMarked
package org.haltwire.centre.web;

import org.jspecify.annotations.NullMarked;
