/// Tells participants at once what concerns them, at addresses that they named. What is told are
/// ids and numbers of lists, nothing of people: who gets it asks the centre for the rest, with its
/// key. So a webhook never says more than the lists, it only says it sooner.
///
/// An event becomes a row for each endpoint in the transaction of what happened; a worker delivers
/// them one after the other, at least once. Killed in the middle, the centre sends the same event
/// with the same id after its start.
@NullMarked
package org.haltwire.centre.webhooks;

import org.jspecify.annotations.NullMarked;
