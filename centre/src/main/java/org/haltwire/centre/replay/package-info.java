/// Brings history in: any CSV file of payments and what is known of them becomes lines for the
/// batch door. It works beside a running centre and speaks to it as any participant does.
@NullMarked
package org.haltwire.centre.replay;

import org.jspecify.annotations.NullMarked;
