/// Lists of authorities, kept as they were on a day: licences, companies, deposit insurance,
/// warnings, and names that others pretend to be. What no list was brought for is not known, which
/// is something else than not being on a list.
@NullMarked
package org.haltwire.centre.registers;

import org.jspecify.annotations.NullMarked;
