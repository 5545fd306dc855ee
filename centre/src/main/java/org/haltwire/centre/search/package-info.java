/// One field for whatever somebody has in hand: a reference, a phone, an account or a site. Each
/// capability finds what is its own ([Findable]); this package asks those whose findings the reader
/// may see, and takes the search down in the audit log before anything is shown. What is looked for
/// never stands in an address, as those are kept in histories and logs.
@NullMarked
package org.haltwire.centre.search;

import org.jspecify.annotations.NullMarked;
