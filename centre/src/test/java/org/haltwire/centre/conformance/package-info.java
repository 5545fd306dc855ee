/// Tests of what institutions are told about what they send.
@NullMarked
package org.haltwire.centre.conformance;

import org.jspecify.annotations.NullMarked;
