@NullMarked
package org.haltwire.centre.policies.backtest;

import org.jspecify.annotations.NullMarked;
