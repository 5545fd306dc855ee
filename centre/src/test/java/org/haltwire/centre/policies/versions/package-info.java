@NullMarked
package org.haltwire.centre.policies.versions;

import org.jspecify.annotations.NullMarked;
