/// A telephone laboratory: Debian's Kamailio asks the centre about calls that Debian's SIPp makes.
@NullMarked
package org.haltwire.centre.calls.lab;

import org.jspecify.annotations.NullMarked;
