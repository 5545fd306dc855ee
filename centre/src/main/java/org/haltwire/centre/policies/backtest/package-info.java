/// What would a policy have done? A back-test runs in a process of its own, at the lowest priority
/// (decision 0009): [Runner] does the work, [Backtests] starts it and watches, [BacktestStore]
/// keeps how far it is and what came of it, [Findings] is what people see. A policy in the shadow
/// is a back-test that does not end.
@NullMarked
package org.haltwire.centre.policies.backtest;

import org.jspecify.annotations.NullMarked;
