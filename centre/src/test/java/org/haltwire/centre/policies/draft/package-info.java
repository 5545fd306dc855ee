/// Tests of writing policies in the console.
@NullMarked
package org.haltwire.centre.policies.draft;

import org.jspecify.annotations.NullMarked;
