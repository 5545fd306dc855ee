/// The life of a policy's version: checked, back-tested, proposed, approved by a second person, in
/// force from a position of the journal on, retired. [LifeCycle] has the rules, [VersionStore] the
/// tables, [Activations] puts what was approved in force.
@NullMarked
package org.haltwire.centre.policies.life;

import org.jspecify.annotations.NullMarked;
