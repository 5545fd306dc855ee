/// How the record of questions is kept and taken down.
@NullMarked
package org.haltwire.centre.signals.log;

import org.jspecify.annotations.NullMarked;
