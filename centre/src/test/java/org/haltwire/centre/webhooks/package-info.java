/// Tests of the package of this name.
@NullMarked
package org.haltwire.centre.webhooks;

import org.jspecify.annotations.NullMarked;
