/// Writing policies in the console: the list of drafts, the editor with its checks as one types,
/// and the question what a draft would have said of a payment, and why not.
@NullMarked
package org.haltwire.centre.policies.draft;

import org.jspecify.annotations.NullMarked;
