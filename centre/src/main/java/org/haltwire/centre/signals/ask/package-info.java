/// The doors for banks, in the shape of CAMARA's APIs. [Questions] does for each of them what all
/// have in common: headers, limits, whose number it is, errors, the record. A door reads the fields
/// of its own and answers about a [Subject]; another one is another such class, and its path in
/// `access`.
@NullMarked
package org.haltwire.centre.signals.ask;

import org.jspecify.annotations.NullMarked;
