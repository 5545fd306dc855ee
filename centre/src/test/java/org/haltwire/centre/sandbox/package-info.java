/// Tests of the sandbox.
@NullMarked
package org.haltwire.centre.sandbox;

import org.jspecify.annotations.NullMarked;
