/// Who looks at whose data, and what for.
///
/// Whoever opens a page about people says first what they work on: a case, or a reason in words. It
/// holds while they go on working, and every look is taken down with it in the audit log. Somebody
/// who works for some regions only asks for a case of another region as if it were not there.
@NullMarked
package org.haltwire.centre.looks;

import org.jspecify.annotations.NullMarked;
