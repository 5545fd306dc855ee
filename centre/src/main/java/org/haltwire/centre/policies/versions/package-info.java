/// Pages of the versions of policies: what each says, what it differs in, and the steps that it
/// took and may take.
@NullMarked
package org.haltwire.centre.policies.versions;

import org.jspecify.annotations.NullMarked;
