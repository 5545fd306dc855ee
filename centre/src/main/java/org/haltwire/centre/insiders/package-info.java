/// Watches how the centre's own people use it. Whoever may look at everybody's payments can sell
/// what is there, warn who is hunted, or look out of curiosity.
///
/// A follower reads the looks in the audit log, lets a policy of the policy language judge each by
/// what is remembered of the person, and writes alerts for the auditor, together with how far it
/// came: an alert is there once, however often the centre is killed. After a start, and after every
/// failure, the memory is made again from the log's last ninety days; no look is judged twice.
///
/// The person is never told, and nothing personal of anybody who was looked at is in an alert.
@NullMarked
package org.haltwire.centre.insiders;

import org.jspecify.annotations.NullMarked;
