package org.haltwire.centre.policies;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.haltwire.centre.policies.backtest.BacktestCommand;
import org.haltwire.core.rule.Policy;
import org.haltwire.policy.Compilation;
import org.haltwire.policy.PolicyCompiler;
import org.haltwire.policy.Problem;
import org.haltwire.policy.Profile;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `./haltwire policy ...`: what an author does with a policy file, without a running centre.
@Command(
    name = "policy",
    description = "Work with policy files.",
    mixinStandardHelpOptions = true,
    subcommands = {PolicyCommand.Check.class, BacktestCommand.class})
public final class PolicyCommand implements Runnable {

  @Override
  public void run() {
    new CommandLine(this).usage(System.out);
  }

  /// Compiles a file and runs its examples.
  @Command(
      name = "check",
      description = "Check a policy file and run its examples.",
      mixinStandardHelpOptions = true)
  static final class Check implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The policy file.")
    private Path file = Path.of("");

    @Option(
        names = "--currency",
        defaultValue = "KZT",
        description = "The profile's currency (${DEFAULT-VALUE}).")
    private String currency = "";

    @Option(
        names = "--zone",
        defaultValue = "Asia/Almaty",
        description = "The profile's time zone (${DEFAULT-VALUE}).")
    private ZoneId zone = ZoneId.of("UTC");

    @Option(
        names = "--country",
        defaultValue = "KZ",
        description = "The profile's country (${DEFAULT-VALUE}).")
    private String country = "";

    @Override
    public Integer call() throws IOException {
      if (!Files.isRegularFile(file)) {
        System.err.println("haltwire: expected a policy file, but found none at " + file);
        return 2;
      }
      PrintStream out = System.out;
      Profile profile = new Profile(currency, zone, country);
      return switch (PolicyCompiler.compileAny(file.toString(), Files.readString(file), profile)) {
        case Compilation.Compiled compiled -> right(out, compiled.policy());
        case Compilation.Refused refused -> {
          for (Problem problem : refused.problems()) {
            out.println(problem);
          }
          out.printf("%d problem(s); the policy would not be used%n", refused.problems().size());
          yield 1;
        }
      };
    }

    private static int right(PrintStream out, Policy policy) {
      out.printf(
          "%s %s: %d features, %d rules, %d typologies; every example comes out as it says%n",
          policy.id().name(),
          policy.id().shortVersion(),
          policy.variables().size(),
          policy.rules().size(),
          policy.typologies().size());
      return 0;
    }
  }
}
