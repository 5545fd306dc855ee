/// Who may come in: participants by API key at the machine doors, people by sign-in at the console.
/// Whatever is not allowed here by name is refused.
@NullMarked
package org.haltwire.centre.access;

import org.jspecify.annotations.NullMarked;
