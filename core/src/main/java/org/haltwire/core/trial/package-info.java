/// What would a policy have done? [Trial] goes through the journal's entries with a candidate and
/// the policy it is compared with, remembers what really happened, and counts in [Tally] what each
/// says against what was found out about the payments.
@NullMarked
package org.haltwire.core.trial;

import org.jspecify.annotations.NullMarked;
