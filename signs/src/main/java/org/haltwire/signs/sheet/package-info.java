/// The sheet by which signs are added up, and the adding. A sign's worth, its standing and where it
/// is from are the sheet's; what was found in a text or in a register is a [Clue] with its
/// [Evidence]. The same clues and the same sheet give the same [Assessment]. Start reading with
/// `Assessor`.
@NullMarked
package org.haltwire.signs.sheet;

import org.jspecify.annotations.NullMarked;
