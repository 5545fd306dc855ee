/// What a policy is to the engine: features to remember, rules that fire, typologies that they add
/// up to. A [Policy] comes checked and compiled; the [Scorecard] turns fired rules into a verdict.
@NullMarked
package org.haltwire.core.rule;

import org.jspecify.annotations.NullMarked;
