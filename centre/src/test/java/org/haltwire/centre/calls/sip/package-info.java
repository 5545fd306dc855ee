@NullMarked
package org.haltwire.centre.calls.sip;

import org.jspecify.annotations.NullMarked;
