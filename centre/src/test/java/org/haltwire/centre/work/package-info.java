@org.jspecify.annotations.NullMarked
package org.haltwire.centre.work;
