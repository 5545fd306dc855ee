/// What people see of screening. The [Projector] follows the journal and keeps tables of what was
/// decided; the pages read those tables. Everything here can be made again from the journal.
@NullMarked
package org.haltwire.centre.screening;

import org.jspecify.annotations.NullMarked;
