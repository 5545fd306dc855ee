/// Who may talk to the centre by machine: institutions, what each may do, and their API keys.
@NullMarked
package org.haltwire.centre.participants;

import org.jspecify.annotations.NullMarked;
