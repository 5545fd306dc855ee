/// The policy language. A YAML file says what to remember, what to call fraud and how to answer; it
/// is parsed, type-checked with line and column, run against its own examples and compiled to
/// direct code over the engine's features.
@NullMarked
package org.haltwire.policy;

import org.jspecify.annotations.NullMarked;
