/// HTML pages that need nothing else: no network, no other file. Whoever gets one by mail can read
/// it, in light and dark, on a phone and on paper; every number of a chart is in a table too.
@NullMarked
package org.haltwire.country.page;

import org.jspecify.annotations.NullMarked;
