package org.haltwire.centre.calls;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import org.haltwire.centre.intake.Lines;
import org.haltwire.core.call.CallAnswer;
import org.haltwire.core.call.CallQuestion;
import org.haltwire.core.call.Trunk;

/// One open connection with calls as lines. Answers are written by a thread of their own, so that
/// neither a slow reader nor a check that waits holds up who brings an answer; at most a thousand
/// lines are without one, after that the sender waits.
final class CallStream implements AutoCloseable {

  private static final int UNANSWERED = 1_000;
  private static final String END = "";
  private static final String ID = "[A-Za-z0-9._:~@=+-]{1,64}";

  private final Switchboard switchboard;
  private final Identities identities;
  private final int operator;
  private final OutputStream out;
  private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
  private final Semaphore free = new Semaphore(UNANSWERED);
  private final Thread writer;
  private volatile boolean broken;

  CallStream(Switchboard switchboard, Identities identities, int operator, OutputStream out) {
    this.switchboard = switchboard;
    this.identities = identities;
    this.operator = operator;
    this.out = out;
    this.writer = Thread.startVirtualThread(this::write);
  }

  /// Answers every line; ends with the sender, or when nobody reads the answers any more.
  void run(Lines lines) throws IOException {
    try {
      while (!broken && lines.next()) {
        free.acquire();
        take(lines);
      }
      free.acquire(UNANSWERED);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void take(Lines lines) {
    Optional<CallLine> line = lines.tooLong() ? Optional.empty() : CallLine.of(lines.copy());
    if (line.isEmpty() || !line.get().id().matches(ID)) {
      wrong(
          "",
          "line %d is no JSON object with an id of 1 to 64 characters".formatted(lines.number()));
      return;
    }
    String id = line.get().id();
    switch (line.get().act()) {
      case "register" -> told(id, switchboard.register(operator, line.get().said()));
      case "end" -> told(id, switchboard.end(operator, line.get().said()));
      case "check" -> check(id, line.get());
      default -> wrong(id, "do is neither register nor check nor end");
    }
  }

  private void told(String id, Switchboard.Told told) {
    switch (told) {
      case NOTED -> answers.add("{\"id\":\"" + id + "\",\"result\":\"OK\"}");
      case NOT_YOURS -> wrong(id, "neither msisdnA nor redirectingNumber is a number of yours");
      case NO_NUMBER -> wrong(id, "msisdnA or msisdnB is no telephone number");
      case FULL -> wrong(id, "too many calls");
    }
  }

  private void check(String id, CallLine line) {
    Optional<Trunk> trunk = switchboard.trunk(operator, line.trunk());
    if (trunk.isEmpty() || !switchboard.mayAsk(operator, line.said().callee(), trunk.get())) {
      wrong(
          id,
          trunk.isEmpty()
              ? "you have no trunk of this name"
              : "msisdnB is no number of yours, and the trunk is not from abroad");
      return;
    }
    CallSaid said = line.said();
    int marks =
        identities.marks(
            line.identity(),
            said.caller(),
            said.callee(),
            said.redirecting(),
            operator,
            line.call());
    CallQuestion question =
        new CallQuestion(said.caller(), said.callee(), said.redirecting(), trunk.get(), marks);
    int answer =
        switchboard.check(operator, question, later -> answers.add(answer(id, question, later)));
    if (answer != CallAnswer.LATER) {
      answers.add(answer(id, question, answer));
    }
  }

  private String answer(String id, CallQuestion question, int answer) {
    String json = Calls.json(answer, switchboard.name(question, answer));
    return "{\"id\":\"" + id + "\"," + json.substring(1);
  }

  private void wrong(String id, String why) {
    answers.add("{\"id\":\"" + id + "\",\"error\":\"" + why + "\"}");
  }

  private void write() {
    try {
      for (String answer = answers.take(); !answer.equals(END); answer = answers.take()) {
        if (!broken) {
          send(answer);
        }
        free.release();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void send(String answer) {
    try {
      out.write((answer + "\n").getBytes(StandardCharsets.UTF_8));
      if (answers.isEmpty()) {
        out.flush();
      }
    } catch (IOException gone) {
      broken = true;
    }
  }

  /// The request's streams may not be used after it has ended.
  @Override
  public void close() {
    answers.add(END);
    boolean interrupted = Thread.interrupted();
    try {
      writer.join();
    } catch (InterruptedException again) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
