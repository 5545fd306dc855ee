/// Pages of back-tests and of policies in the shadow: asking for one, how far it is, what it found.
@NullMarked
package org.haltwire.centre.policies.results;

import org.jspecify.annotations.NullMarked;
