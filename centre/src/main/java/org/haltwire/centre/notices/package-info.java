/// What waits for somebody: holds to be ordered, appeals to be decided, proposals to be looked at.
/// Notices are read from what is so now ([Waiting]), so they go by themselves once the work is done
/// and none is lost by a restart. Only up to when somebody has seen them is kept.
@NullMarked
package org.haltwire.centre.notices;

import org.jspecify.annotations.NullMarked;
