package org.haltwire.centre.recovery.iso;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.haltwire.centre.intake.Problem;
import org.haltwire.centre.intake.ProblemKind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes each message once: what it does, its id and its answer are one transaction.
@Component
class MessageDesk {

  private final MessageStore store;
  private final Map<MessageName, Handler> handlers = new EnumMap<>(MessageName.class);
  private final TransactionTemplate transactions;

  MessageDesk(MessageStore store, List<Handler> handlers, PlatformTransactionManager transactions) {
    this.store = store;
    handlers.forEach(one -> this.handlers.put(one.takes(), one));
    this.transactions = new TransactionTemplate(transactions);
  }

  /// What became of a message.
  sealed interface Outcome {

    /// @param repeated whether it had been sent before
    record Taken(byte[] answer, boolean repeated) implements Outcome {}

    record Refused(Problem problem) implements Outcome {}
  }

  Outcome take(Incoming message) {
    Outcome outcome = transactions.execute(status -> takeOnce(message, status));
    if (outcome == null) {
      throw new IllegalStateException("Expected an answer");
    }
    return outcome;
  }

  private Outcome takeOnce(Incoming message, TransactionStatus status) {
    Handler handler = handler(message.name());
    String id = handler.id(message);
    if (!id.isEmpty()) {
      store.lock(message.sender().code(), message.name(), id);
      Optional<MessageStore.Kept> before = store.find(message.sender().code(), message.name(), id);
      if (before.isPresent()) {
        return again(before.get(), message);
      }
    }
    return switch (handler.take(message, store.nextNumber())) {
      case Reply.No(Problem problem) -> {
        status.setRollbackOnly();
        yield new Outcome.Refused(problem);
      }
      case Reply.Answer(MessageName name, Node body) -> {
        byte[] answer = NodeWriter.write(name, body);
        if (!id.isEmpty()) {
          store.add(message, id, answer);
        }
        yield new Outcome.Taken(answer, false);
      }
    };
  }

  private static Outcome again(MessageStore.Kept before, Incoming message) {
    if (Arrays.equals(before.hash(), message.hash())) {
      return new Outcome.Taken(before.answer(), true);
    }
    return new Outcome.Refused(
        Problem.of(
            ProblemKind.OTHER_BODY,
            "Another %s was sent with this id before.".formatted(message.name().door())));
  }

  private Handler handler(MessageName name) {
    Handler handler = handlers.get(name);
    if (handler == null) {
      throw new IllegalStateException("Expected somebody who takes " + name.door());
    }
    return handler;
  }
}
