/// Who is named by what people wrote, and who is not.
@NullMarked
package org.haltwire.centre.keeping;

import org.jspecify.annotations.NullMarked;
