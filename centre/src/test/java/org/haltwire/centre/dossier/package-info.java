/// Tests of the package of this name.
@NullMarked
package org.haltwire.centre.dossier;

import org.jspecify.annotations.NullMarked;
