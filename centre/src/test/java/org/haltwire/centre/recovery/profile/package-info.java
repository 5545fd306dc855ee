/// Profiles of countries: what is read, what is refused, which one rules.
@NullMarked
package org.haltwire.centre.recovery.profile;

import org.jspecify.annotations.NullMarked;
