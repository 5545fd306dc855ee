/// Work that goes on beside the answers for as long as the centre runs.
@org.jspecify.annotations.NullMarked
package org.haltwire.centre.work;
