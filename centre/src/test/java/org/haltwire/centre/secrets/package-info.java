/// Tests of the files that hold the centre's secrets.
@NullMarked
package org.haltwire.centre.secrets;

import org.jspecify.annotations.NullMarked;
